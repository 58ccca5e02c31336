package kanshiki.writing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The marks of a mailing program that should have been replaced by a name or date are still there:
 * {@code {{name}}}, {@code [RECEIVER_ADDRESS]}, {@code ##mix_normal_10##}.
 *
 * <p>Known false positives: mail about templates and program code, of which marks that name no
 * datum of a mailing are passed over, and genuine mailings sent out too early.
 */
public final class TemplateLeftover implements Indicator {
  /** Longest mark looked at, its signs counted. */
  private static final int MAX_MARK = 42;

  /** What marks begin and end with. */
  private static final List<Frame> FRAMES =
      List.of(
          new Frame("{{", "}}"),
          new Frame("{%", "%}"),
          new Frame("{$", "}"),
          new Frame("${", "}"),
          new Frame("<%=", "%>"),
          new Frame("*|", "|*"),
          new Frame("[[", "]]"),
          new Frame("[%", "%]"),
          new Frame("[-", "-]"),
          new Frame("##", "##"),
          new Frame("%%", "%%"),
          new Frame("#", "#"),
          new Frame("%", "%"),
          new Frame("{", "}"),
          new Frame("[", "]"));

  /** Data that mailings put in; a word of a mark must be one of them. */
  private static final Set<String> DATA =
      Set.of(
          ("name firstname lastname fname lname fullname username user email mail emailaddress"
                  + " address recipient receiver sender customer client company domain date time day"
                  + " week month year amount price product link url unsubscribe subject campaign"
                  + " preview salutation greeting referral order invoice number otp code token random"
                  + " rand mix phone city country first last vorname nachname nombre nom prenom")
              .split(" "));

  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}]+");

  private record Frame(String opening, String closing) {}

  @Override
  public List<Topic<?>> needs() {
    return List.of(Writing.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    var slips = new Slips();
    for (Passage passage : file.get(Writing.TOPIC).passages()) {
      if (!isAboutCode(passage.text())) {
        gather(passage, slips);
      }
    }
    return slips.finding(this);
  }

  private static void gather(Passage passage, Slips slips) {
    String text = passage.text();
    int end = 0;
    for (int i = 0; i < text.length() && !slips.isFull(); i = Math.max(i + 1, end)) {
      if ("{[<#%*$".indexOf(text.charAt(i)) < 0) {
        continue;
      }
      for (Frame frame : FRAMES) {
        int closing = closing(text, i, frame);
        if (closing >= 0 && isMark(text, i, closing, frame)) {
          end = closing + frame.closing().length();
          slips.add(passage, i, end, text.substring(i, end));
          break;
        }
      }
    }
  }

  /** Where the frame closes on the same line and near by; −1 when it does not. */
  private static int closing(String text, int start, Frame frame) {
    if (!text.startsWith(frame.opening(), start)) {
      return -1;
    }
    int from = start + frame.opening().length();
    int to = Math.min(text.length(), start + MAX_MARK);
    for (int i = from; i < to && text.charAt(i) != '\n'; i++) {
      if (text.startsWith(frame.closing(), i)) {
        return i > from ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isMark(String text, int start, int closing, Frame frame) {
    String inner = text.substring(start + frame.opening().length(), closing);
    int end = closing + frame.closing().length();
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    boolean inWord =
        Letters.isDigit(before) // 50% … 70%
            || frame.opening().length() == 1 && (Letters.isLatin(before) || before == '_')
            || frame.opening().length() == 1
                && end < text.length()
                && (Letters.isLatin(text.charAt(end)) || Letters.isDigit(text.charAt(end)));
    if (inWord && !frame.opening().equals("##")) {
      return false;
    }
    return frame.opening().length() == 1 ? isSingle(inner, frame) : namesDatum(inner);
  }

  /** Between single signs only an identifier counts, in brackets only one of capitals. */
  private static boolean isSingle(String inner, Frame frame) {
    boolean underscore = inner.indexOf('_') > 0;
    boolean capitals = inner.equals(inner.toUpperCase(Locale.ROOT));
    boolean identifier = inner.chars().allMatch(c -> c == '_' || Letters.isLatin((char) c));
    if (!identifier || !namesDatum(inner)) {
      return false;
    }
    return switch (frame.opening()) {
      case "[" -> capitals && underscore;
      case "#", "%" -> capitals;
      default -> true;
    };
  }

  private static boolean namesDatum(String inner) {
    for (String word : SEPARATORS.split(inner.toLowerCase(Locale.ROOT), -1)) {
      if (DATA.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Patches and scripts are full of such marks, and nobody is deceived by them. */
  private static boolean isAboutCode(String text) {
    return text.contains("diff --git")
        || text.contains("\n--- a/")
        || text.contains("\n> +")
        || text.contains("#include")
        || text.contains("#!/bin/")
        || text.contains("();");
  }
}
