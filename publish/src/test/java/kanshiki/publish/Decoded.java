package kanshiki.publish;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Everything that a text says, also what one must decode to read. */
public final class Decoded {
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{8,}");
  private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){4,}");
  private static final Pattern PERCENT = Pattern.compile("(?:%[0-9a-fA-F]{2})+");
  private static final Pattern QUOTED = Pattern.compile("(?:=[0-9a-fA-F]{2})+");
  private static final Pattern ENTITY = Pattern.compile("&#(x?)([0-9a-fA-F]+);");
  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  private Decoded() {}

  /** The text itself, folded, and after it every reading of it. */
  public static String of(String text) {
    String once = plain(text);
    String all =
        String.join(
            "\n", text, once, plain(once), once.replaceAll("[\\s\u3000\u200b]+", ""), runs(once));
    return Normalizer.normalize(all, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static String plain(String text) {
    String entities =
        ENTITY
            .matcher(text)
            .replaceAll(
                m ->
                    java.util.regex.Matcher.quoteReplacement(
                        Character.toString(
                            Math.min(
                                0x10ffff,
                                Integer.parseInt(
                                    m.group(2).substring(0, Math.min(6, m.group(2).length())),
                                    m.group(1).isEmpty() ? 10 : 16)))));
    String named = entities.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">");
    String unicode =
        UNICODE
            .matcher(named)
            .replaceAll(
                m ->
                    java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    String percent = PERCENT.matcher(unicode).replaceAll(m -> octets(m, "%"));
    return QUOTED.matcher(percent).replaceAll(m -> octets(m, "=")).replace("[.]", ".");
  }

  private static String octets(MatchResult run, String mark) {
    byte[] bytes = HexFormat.of().parseHex(run.group().replace(mark, ""));
    return java.util.regex.Matcher.quoteReplacement(new String(bytes, StandardCharsets.UTF_8));
  }

  private static String runs(String text) {
    var out = new StringBuilder();
    BASE64
        .matcher(text)
        .results()
        .forEach(
            run -> {
              for (int shift = 0; shift < 4; shift++) {
                String digits = run.group().substring(shift).replace('-', '+').replace('_', '/');
                int whole = digits.length() - digits.length() % 4;
                out.append(
                        new String(
                            Base64.getDecoder().decode(digits.substring(0, whole)),
                            StandardCharsets.UTF_8))
                    .append('\n');
              }
            });
    HEX.matcher(text)
        .results()
        .forEach(
            run ->
                out.append(new String(HexFormat.of().parseHex(run.group()), StandardCharsets.UTF_8))
                    .append('\n'));
    return out.toString();
  }
}
