package kanshiki.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanshiki.data.DataFile;

/** Tells from one capture what an address shows, by {@code states.txt}. */
public final class PageState {
  /** A page with more text than this is no notice. */
  private static final int NOTICE = 2_500;

  private static final List<Rule> RULES = rules();

  private PageState() {}

  private record Rule(State state, String words) {}

  /** The state; never {@link State#CLOAKED}, which only two captures can show. */
  public static State of(Capture capture) {
    Journey journey = capture.journey();
    if (journey.failure().isPresent()) {
      return switch (journey.failure().get()) {
        case NO_ADDRESS, NO_CONNECTION -> State.GONE;
        case DOWNLOAD -> State.ALIVE;
        case TIMEOUT, FORBIDDEN, TLS, MAZE, BROKEN -> State.ERROR;
      };
    }
    Optional<State> said = said(capture.document());
    int status = journey.status();
    if (status == 403 || status == 451 || status == 429) {
      return State.BLOCKED;
    }
    if (status == 404 || status == 410) {
      return said.filter(state -> state != State.ERROR).orElse(State.GONE);
    }
    if (status >= 400) {
      return said.orElse(State.ERROR);
    }
    return said.orElse(State.ALIVE);
  }

  /** What a short notice says that asks for nothing secret. */
  private static Optional<State> said(Document document) {
    boolean asks =
        document.fields().stream()
            .flatMap(field -> FieldReader.read(field).stream())
            .anyMatch(Asked::isSecret);
    if (asks || document.text().length() > NOTICE) {
      return Optional.empty();
    }
    String words = fold(document.title() + "\n" + document.text());
    return RULES.stream().filter(rule -> words.contains(rule.words())).map(Rule::state).findFirst();
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ");
  }

  private static List<Rule> rules() {
    var rules = new ArrayList<Rule>();
    for (String line : DataFile.lines(PageState.class, "states.txt")) {
      int space = line.indexOf(' ');
      rules.add(new Rule(State.valueOf(line.substring(0, space)), fold(line.substring(space + 1))));
    }
    return rules;
  }
}
