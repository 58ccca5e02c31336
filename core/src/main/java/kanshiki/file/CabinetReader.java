package kanshiki.file;

/** Lists cabinets (MS-CAB); their contents are only named. */
final class CabinetReader {
  private CabinetReader() {}

  static Archive read(byte[] cab, Allowance allowance) {
    var listing = new Listing(allowance);
    long at = Bytes.u32(cab, 16);
    int files = Bytes.u16(cab, 28);
    for (int i = 0; i < files; i++) {
      if (at + 16 >= cab.length) {
        listing.gap(Gap.BROKEN);
        break;
      }
      int end = (int) at + 16;
      while (end < cab.length && cab[end] != 0) {
        end++;
      }
      if (listing.mayAdd()) {
        String name = Bytes.name(cab, at + 16, end - (int) at - 16);
        listing.add(Archive.Entry.unread(name, Bytes.u32(cab, at), Gap.NOT_SUPPORTED));
      }
      at = end + 1L;
    }
    return listing.archive();
  }
}
