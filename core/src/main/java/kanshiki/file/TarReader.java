package kanshiki.file;

/** Lists tar files: ustar, with the long names of GNU and pax. */
final class TarReader {
  private static final int BLOCK = 512;

  private final byte[] tar;
  private final Listing listing;
  private String longName = "";

  private TarReader(byte[] tar, Allowance allowance) {
    this.tar = tar;
    this.listing = new Listing(allowance);
  }

  static Archive read(byte[] tar, Allowance allowance) {
    return new TarReader(tar, allowance).read();
  }

  /** Whether a header stands at the beginning: its sum agrees, which few other files manage. */
  static boolean isTar(byte[] bytes) {
    return bytes.length >= BLOCK && isHeader(bytes, 0);
  }

  private Archive read() {
    long at = 0;
    while (at + BLOCK <= tar.length && Bytes.u8(tar, at) != 0) {
      if (!isHeader(tar, (int) at)) {
        listing.gap(Gap.BROKEN);
        break;
      }
      long size = number(tar, (int) at + 124, 12);
      file((int) at, size);
      at += BLOCK + (size + BLOCK - 1) / BLOCK * BLOCK;
    }
    if (at > tar.length) {
      listing.gap(Gap.BROKEN);
    }
    return listing.archive();
  }

  private void file(int header, long size) {
    int data = header + BLOCK;
    switch (Bytes.u8(tar, header + 156)) {
      case 'L' -> longName = Bytes.name(tar, data, (int) Math.min(size, 4_096));
      case 'x' -> longName = pax(data, (int) Math.min(size, 16_384));
      case 0, '0', '7' -> {
        if (listing.mayAdd()) {
          listing.addStored(name(header), tar, data, size);
        }
        longName = "";
      }
      default -> longName = ""; // folders, links, devices
    }
  }

  private String name(int header) {
    if (!longName.isEmpty()) {
      return longName;
    }
    String name = Bytes.name(tar, header, 100);
    String prefix =
        Bytes.startsWith(tar, header + 257, "ustar\0") ? Bytes.name(tar, header + 345, 155) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  /** {@code 27 path=folder/name\n} among other records. */
  private String pax(int from, int length) {
    String records =
        new String(Bytes.slice(tar, from, length), java.nio.charset.StandardCharsets.UTF_8);
    int path = records.indexOf(" path=");
    int end = path < 0 ? -1 : records.indexOf('\n', path);
    return end < 0 ? "" : records.substring(path + 6, end);
  }

  private static boolean isHeader(byte[] b, int at) {
    int sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= 148 && i < 156 ? ' ' : b[at + i] & 0xff;
    }
    return sum == number(b, at + 148, 8) && sum > ' ' * 8;
  }

  /**
   * Octal digits, or binary where the first bit is set. Negative and huge ones become the bound.
   */
  private static long number(byte[] b, int at, int length) {
    long value = 0;
    boolean binary = (b[at] & 0x80) != 0;
    for (int i = binary ? 1 : 0; i < length; i++) {
      int c = b[at + i] & 0xff;
      if (binary) {
        value = value << 8 | c;
      } else if (c >= '0' && c <= '7') {
        value = value << 3 | c - '0';
      } else if (c != ' ' || value != 0) {
        break;
      }
    }
    return Math.clamp(value < 0 ? Integer.MAX_VALUE : value, 0, Integer.MAX_VALUE);
  }
}
