package kanshiki.lookup.register;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.data.DataFile;
import kanshiki.observable.DomainName;

/** Reads what the registers write into free text: names, mail addresses, "not shown". */
public final class RegisterText {
  /** The longest value kept, in UTF-16 units. */
  private static final int MAX_LENGTH = 200;

  private RegisterText() {}

  private static final class Lists {
    static final List<String> WITHHELD = DataFile.lines(RegisterText.class, "withheld.txt");
    static final List<String> COMPANY_FORMS =
        DataFile.lines(RegisterText.class, "company-forms.txt");
  }

  /**
   * One line without control characters, its spaces made single. Empty when nothing is left but
   * dashes and dots, or when it only says that it is not shown.
   */
  public static Optional<String> value(String text) {
    String clean = clean(text);
    return isBlank(clean) || isWithheld(clean) ? Optional.empty() : Optional.of(clean);
  }

  /** The text on one line, spaces made single, control and formatting characters taken out. */
  public static String clean(String text) {
    var out = new StringBuilder();
    boolean space = false;
    for (int i = 0; i < text.length() && out.length() < MAX_LENGTH; i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u00a0') {
        space = !out.isEmpty();
      } else if (Character.getType(c) != Character.FORMAT) {
        if (space) {
          out.append(' ');
          space = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isBlank(String clean) {
    return clean.chars().noneMatch(Character::isLetterOrDigit);
  }

  /** Says that the register does not show it: {@code REDACTED FOR PRIVACY} and its like. */
  public static boolean isWithheld(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Lists.WITHHELD.stream().anyMatch(lower::contains);
  }

  /**
   * {@code organisation}, unless it may be a person's name: registrars write that into both fields
   * where there is no organisation. Then a legal form such as {@code GmbH} or {@code 有限公司} must
   * vouch for it.
   *
   * @param persons what stands in the fields for the name
   */
  public static Optional<String> organisation(String organisation, List<String> persons) {
    return value(organisation)
        .filter(
            name ->
                hasCompanyForm(name)
                    || persons.stream().noneMatch(each -> words(each).equals(words(name))));
  }

  /** Family name first or last: the same name. */
  private static List<String> words(String name) {
    return Stream.of(clean(name).toLowerCase(Locale.ROOT).split("[ ,.]", -1))
        .filter(word -> !word.isEmpty())
        .sorted()
        .toList();
  }

  private static boolean hasCompanyForm(String name) {
    String words = " " + name.toLowerCase(Locale.ROOT).replace(',', ' ').replace('.', ' ') + " ";
    return Lists.COMPANY_FORMS.stream()
        .anyMatch(form -> words.contains(form.charAt(0) < '\u0500' ? " " + form + " " : form));
  }

  /** The first mail address in {@code text}, in lower case. */
  public static Optional<String> mail(String text) {
    int from = 0;
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int start = at;
      while (start > from && isLocalPart(text.charAt(start - 1))) {
        start--;
      }
      int end = at + 1;
      while (end < text.length() && isHost(text.charAt(end))) {
        end++;
      }
      String host = text.substring(at + 1, end);
      while (host.endsWith(".") || host.endsWith("-")) {
        host = host.substring(0, host.length() - 1);
      }
      Optional<DomainName> domain = DomainName.parse(host);
      if (start < at && at - start <= 64 && host.indexOf('.') > 0 && domain.isPresent()) {
        return Optional.of(
            text.substring(start, at).toLowerCase(Locale.ROOT) + "@" + domain.get().name());
      }
      from = at + 1; // keeps the backward walks from reading anything twice
    }
    return Optional.empty();
  }

  /** Who keeps the mailbox: the part behind the {@code @}. */
  public static Optional<String> mailProvider(String text) {
    return mail(text).map(mail -> mail.substring(mail.lastIndexOf('@') + 1));
  }

  /** An ISO 3166-1 code, upper case; empty for anything else. */
  public static Optional<String> country(String text) {
    String code = clean(text).toUpperCase(Locale.ROOT);
    boolean two = code.length() == 2 && isUpper(code.charAt(0)) && isUpper(code.charAt(1));
    return two ? Optional.of(code) : Optional.empty();
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isLocalPart(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || ".!#$&*+-/=?^_`{|}~".indexOf(c) >= 0);
  }

  private static boolean isHost(char c) {
    return c == '.' || c == '-' || Character.isLetterOrDigit(c);
  }
}
