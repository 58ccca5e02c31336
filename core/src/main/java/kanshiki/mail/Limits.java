package kanshiki.mail;

/**
 * Bounds on what is read of one message. A bound that is hit becomes a {@link Defect}.
 *
 * @param headerFields fields read in one header
 * @param headerBytes bytes of one header read
 * @param fieldCharacters characters of one field's body kept
 * @param parts MIME parts read in all
 * @param depth parts within parts, nested messages counted
 * @param contentBytes decoded bytes kept of one part
 * @param textCharacters decoded characters kept of one text part
 */
public record Limits(
    int headerFields,
    int headerBytes,
    int fieldCharacters,
    int parts,
    int depth,
    int contentBytes,
    int textCharacters) {
  public static final Limits DEFAULT =
      new Limits(2_000, 4 << 20, 64 << 10, 2_000, 50, 32 << 20, 2 << 20);
}
