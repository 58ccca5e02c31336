package kanshiki.outlook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Addresses as MAPI keeps them in entry ids (MS-OXCDATA section 2.2.5.1). */
record OneOff(String name, String address) {
  private static final byte[] PROVIDER = {
    (byte) 0x81,
    0x2b,
    0x1f,
    (byte) 0xa4,
    (byte) 0xbe,
    (byte) 0xa3,
    0x10,
    0x19,
    (byte) 0x9d,
    0x6e,
    0x00,
    (byte) 0xdd,
    0x01,
    0x0f,
    0x54,
    0x02
  };
  private static final int UNICODE = 0x8000;
  private static final int MAX = 50;

  /** The entries of a FLATENTRYLIST (PidTagReplyRecipientEntries); others are left out. */
  static List<OneOff> list(byte[] bytes, int codePage) {
    var found = new ArrayList<OneOff>();
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = 8; // their number and their length, which the bytes themselves tell better
    while (at + 4 <= bytes.length && found.size() < MAX) {
      int length = in.getInt(at);
      at += 4;
      if (length < 24 || length > bytes.length - at) {
        break;
      }
      read(java.util.Arrays.copyOfRange(bytes, at, at + length), codePage, found);
      at += (length + 3) / 4 * 4;
    }
    return found;
  }

  private static void read(byte[] entry, int codePage, List<OneOff> found) {
    if (!java.util.Arrays.equals(entry, 4, 20, PROVIDER, 0, PROVIDER.length)) {
      return;
    }
    boolean unicode = ((entry[22] & 0xff | (entry[23] & 0xff) << 8) & UNICODE) != 0;
    var texts = new ArrayList<String>();
    int step = unicode ? 2 : 1;
    int from = 24;
    for (int i = from; i + step <= entry.length && texts.size() < 3; i += step) {
      if (entry[i] == 0 && (!unicode || entry[i + 1] == 0)) {
        byte[] piece = java.util.Arrays.copyOfRange(entry, from, i);
        texts.add(
            unicode
                ? new String(piece, StandardCharsets.UTF_16LE)
                : CodePage.decode(piece, codePage));
        from = i + step;
      }
    }
    if (texts.size() == 3 && texts.get(1).equalsIgnoreCase("SMTP")) {
      found.add(new OneOff(texts.get(0), texts.get(2)));
    }
  }
}
