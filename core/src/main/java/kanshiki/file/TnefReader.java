package kanshiki.file;

/** What Outlook packs into winmail.dat (MS-OXTNEF): the names and bytes of the attachments. */
final class TnefReader {
  private static final int NEW_ATTACHMENT = 0x9002;
  private static final int TITLE = 0x8010;
  private static final int DATA = 0x800f;
  private static final int HEADER = 9;

  private TnefReader() {}

  static Archive read(byte[] tnef, Allowance allowance) {
    var listing = new Listing(allowance);
    String title = "";
    long data = -1;
    long size = 0;
    long at = 6;
    while (at + HEADER <= tnef.length) {
      int id = Bytes.u16(tnef, at + 1);
      long length = Bytes.u32(tnef, at + 5);
      boolean attachment = Bytes.u8(tnef, at) == 2;
      if (attachment && id == NEW_ATTACHMENT) {
        add(listing, title, tnef, data, size);
        title = "";
        data = -1;
      } else if (attachment && id == TITLE) {
        title = Bytes.name(tnef, at + HEADER, (int) Math.min(length, 1_024));
      } else if (attachment && id == DATA) {
        data = at + HEADER;
        size = length;
      }
      at += HEADER + length + 2; // a sum of two bytes follows
    }
    add(listing, title, tnef, data, size);
    return listing.archive();
  }

  private static void add(Listing listing, String title, byte[] tnef, long data, long size) {
    if (data >= 0 && listing.mayAdd()) {
      listing.addStored(title, tnef, data, size);
    }
  }
}
