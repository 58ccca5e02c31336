package kanshiki.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kanshiki.observable.DomainName;

/** How a house writes the fraud's hosts where anyone can read them. */
public enum HouseStyle {
  /** {@code hxxps://evil[.]example/}: can be read in full, and cannot be opened. */
  BRACKETS,

  /**
   * {@code https://login.●●●●.example/}: the name that was registered is not told, as the Council
   * of Anti-Phishing Japan does in its notices.
   */
  BULLETS;

  private static final Pattern HOST =
      Pattern.compile("[\\p{L}\\p{N}_●-]+(?:\\[[.。．｡]\\][\\p{L}\\p{N}_●-]+)+");

  /** The value of {@code publish.hosts}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<HouseStyle> of(String id) {
    return Stream.of(values()).filter(style -> style.id().equals(id)).findFirst();
  }

  /** {@code text}, which is defanged already, in this style. */
  public String apply(String text) {
    return switch (this) {
      case BRACKETS -> text;
      case BULLETS ->
          HOST.matcher(text.replace("hxxps://", "https://").replace("hxxp://", "http://"))
              .replaceAll(host -> bullets(host.group()));
    };
  }

  private static String bullets(String host) {
    List<String> labels = List.of(host.split("\\[[.。．｡]\\]", -1));
    boolean address = labels.stream().allMatch(l -> l.chars().allMatch(Character::isDigit));
    if (address) {
      return Redaction.HIDDEN;
    }
    int own =
        DomainName.parse(String.join(".", labels).replace('●', 'x'))
            .map(name -> name.organisation().labels().size())
            .orElse(labels.size());
    int registered = Math.max(0, labels.size() - own);
    var out = new StringBuilder();
    for (int i = 0; i < labels.size(); i++) {
      out.append(i == 0 ? "" : ".").append(i == registered ? Redaction.HIDDEN : labels.get(i));
    }
    return out.toString();
  }
}
