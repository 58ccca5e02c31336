package kanshiki.publish.site;

import java.util.List;
import java.util.Map;

/** What to do after typing something into a fake page, and who helps. */
final class Steps {
  /** Every case, the most urgent first, with how many steps it has. */
  private static final Map<String, Integer> COUNTS =
      Map.of(
          "card",
          3,
          "password",
          5,
          "bank",
          3,
          "code",
          1,
          "person",
          2,
          "app",
          2,
          "money",
          1,
          "only",
          1);

  static final List<String> ALL =
      List.of("card", "bank", "password", "code", "money", "person", "app", "only");

  private static final String COUNCIL = "https://www.antiphishing.jp/registration.html";

  private Steps() {}

  /** One case under a heading of its own. */
  static void of(Frame frame, String kind, String heading, StringBuilder out) {
    out.append('<').append(heading).append('>');
    out.append(Html.escape(frame.say("typed." + kind)));
    out.append("</").append(heading).append(">\n<ol>\n");
    for (int step = 1; step <= COUNTS.getOrDefault(kind, 0); step++) {
      out.append("<li>").append(Html.escape(frame.say("typed." + kind + "." + step)));
      out.append("</li>\n");
    }
    out.append("</ol>\n");
  }

  /** Where a fraud is reported, as items of a list. */
  static void desks(Frame frame, StringBuilder out) {
    String council = frame.say("report.council", "\0");
    int at = council.indexOf('\0');
    out.append("<li>").append(Html.escape(council.substring(0, at)));
    out.append(WarningPage.link(COUNCIL));
    out.append(Html.escape(council.substring(at + 1))).append("</li>\n");
    for (String desk : List.of("spam", "police", "consumer")) {
      out.append("<li>").append(Html.escape(frame.say("report." + desk))).append("</li>\n");
    }
  }
}
