package kanshiki.redaction;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hides known secrets in a text, however they are written there: in full width, with invisible
 * characters, percent-encoded, quoted-printable, as HTML or script escapes, in base64, base32 or
 * hexadecimal.
 *
 * <p>Linear in the text for each secret; the secrets are few.
 */
final class Veil {
  static final String HIDDEN = "●●●●";

  private final List<Secret> secrets;
  private final EncodedRuns runs;

  Veil(List<Secret> secrets) {
    this.secrets =
        secrets.stream()
            .filter(secret -> !secret.text().isBlank())
            .distinct()
            .sorted(
                Comparator.comparingInt((Secret secret) -> -secret.text().length())
                    .thenComparing(Secret::text))
            .toList();
    this.runs = new EncodedRuns(this.secrets);
  }

  String over(String text) {
    if (secrets.isEmpty() || text.isEmpty()) {
      return text;
    }
    var hidden = new BitSet(text.length());
    Stream.of(
            Optional.of(View.plain(text)),
            View.entities(text),
            View.escapes(text),
            View.percent(text),
            View.quotedPrintable(text))
        .flatMap(Optional::stream)
        .forEach(view -> mark(view, hidden));
    runs.mark(text, hidden);
    return without(text, hidden);
  }

  /** {@code text} with each run of marked characters replaced. */
  static String without(String text, BitSet hidden) {
    if (hidden.isEmpty()) {
      return text;
    }
    var out = new StringBuilder(text.length());
    int at = 0;
    for (int from = hidden.nextSetBit(0); from >= 0; from = hidden.nextSetBit(at)) {
      out.append(text, at, from).append(HIDDEN);
      at = hidden.nextClearBit(from);
    }
    return out.append(text, at, text.length()).toString();
  }

  private void mark(View view, BitSet hidden) {
    String read = view.text();
    for (Secret secret : secrets) {
      int length = secret.text().length();
      for (int at = read.indexOf(secret.text());
          at >= 0;
          at = read.indexOf(secret.text(), at + 1)) {
        if (secret.whole() && (touches(read, at - 1) || touches(read, at + length))) {
          continue;
        }
        hidden.set(view.start(at), view.end(at + length - 1));
      }
    }
  }

  private static boolean touches(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }
}
