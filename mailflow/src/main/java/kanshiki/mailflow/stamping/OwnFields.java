package kanshiki.mailflow.stamping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The header fields that we write, and those that others must not have written in our name. */
public final class OwnFields {
  /** The field that holds our verdict. */
  public static final String VERDICT = "X-Kanshiki";

  private static final String RESULTS = "Authentication-Results";

  private OwnFields() {}

  /** {@code phishing; probability=0.998; case=3f2a…}. */
  public static HeaderChange verdict(String classification, double probability, String caseId) {
    String value = String.format(Locale.ROOT, "%s; probability=%.3f", classification, probability);
    return new HeaderChange.Insert(VERDICT, caseId.isEmpty() ? value : value + "; case=" + caseId);
  }

  /** For a mail on which there is no verdict: {@code unexamined; reason=too-big}. */
  public static HeaderChange unexamined(String reason) {
    return new HeaderChange.Insert(VERDICT, "unexamined; reason=" + reason);
  }

  /**
   * Takes out what only we may write: a verdict, and results under our name.
   *
   * @param authservId our own name in Authentication-Results; empty when we write none
   */
  public static List<HeaderChange> removeForged(List<ServerField> header, String authservId) {
    var changes = new ArrayList<HeaderChange>();
    Map<String, Integer> occurrences = new HashMap<>();
    for (ServerField field : header) {
      int occurrence = occurrences.merge(field.name().toLowerCase(Locale.ROOT), 1, Integer::sum);
      boolean verdict = field.name().toLowerCase(Locale.ROOT).startsWith("x-kanshiki");
      boolean results =
          field.is(RESULTS)
              && !authservId.isEmpty()
              && authservId(field.latin()).equalsIgnoreCase(authservId);
      if (verdict || results) {
        changes.add(new HeaderChange.Remove(field.name(), occurrence));
      }
    }
    // From the last one on, so that no removal gives those before it another number.
    Collections.reverse(changes);
    return changes;
  }

  /** The name of the server that a field of results states first (RFC 8601 section 2.2). */
  static String authservId(String value) {
    int i = 0;
    int depth = 0;
    while (i < value.length()) {
      char c = value.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
      } else if (depth == 0 && c > ' ') {
        break;
      }
      i++;
    }
    boolean quoted = i < value.length() && value.charAt(i) == '"';
    int start = quoted ? i + 1 : i;
    int end = start;
    while (end < value.length()
        && (quoted
            ? value.charAt(end) != '"'
            : value.charAt(end) > ' ' && ";(".indexOf(value.charAt(end)) < 0)) {
      end++;
    }
    return value.substring(start, end);
  }
}
