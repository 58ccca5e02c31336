package kanshiki.mail;

/** Counts what is and is not UTF-8 (RFC 3629) in a stretch of bytes. */
final class Utf8 {
  private Utf8() {}

  /**
   * What was counted.
   *
   * @param sequences well-formed characters of two or more bytes
   * @param longSequences those of three or four
   * @param errors bytes or cut sequences that belong to no character
   */
  record Count(int sequences, int longSequences, int errors) {
    boolean isClean() {
      return errors == 0;
    }

    /** Meant as UTF-8, with a few breakages. */
    boolean isMostly() {
      return sequences > 0 && errors * 10L <= sequences;
    }
  }

  static Count count(byte[] bytes) {
    int sequences = 0;
    int longSequences = 0;
    int errors = 0;
    int i = 0;
    while (i < bytes.length) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int length = length(bytes[i]);
      int good = length == 0 ? 0 : goodBytes(bytes, i, length);
      if (good == length && length > 0) {
        sequences++;
        longSequences += length > 2 ? 1 : 0;
        i += length;
      } else {
        errors++;
        i += Math.max(1, good);
      }
    }
    return new Count(sequences, longSequences, errors);
  }

  static boolean endsInsideCharacter(byte[] bytes) {
    for (int back = 1; back <= 3 && back <= bytes.length; back++) {
      byte b = bytes[bytes.length - back];
      if (b >= 0) {
        return false;
      }
      int length = length(b);
      if (length > 0) {
        return length > back;
      }
    }
    return false;
  }

  private static int length(byte lead) {
    int b = lead & 0xff;
    if (b >= 0xc2 && b <= 0xdf) {
      return 2;
    }
    if (b >= 0xe0 && b <= 0xef) {
      return 3;
    }
    return b >= 0xf0 && b <= 0xf4 ? 4 : 0;
  }

  /** How many bytes of a sequence fit together, the lead among them. */
  private static int goodBytes(byte[] bytes, int at, int length) {
    int lead = bytes[at] & 0xff;
    for (int i = 1; i < length; i++) {
      if (at + i >= bytes.length) {
        return i;
      }
      int b = bytes[at + i] & 0xff;
      boolean fits = b >= 0x80 && b <= 0xbf;
      if (i == 1) { // overlong forms, surrogates, beyond U+10FFFF
        fits &= !(lead == 0xe0 && b < 0xa0) && !(lead == 0xed && b > 0x9f);
        fits &= !(lead == 0xf0 && b < 0x90) && !(lead == 0xf4 && b > 0x8f);
      }
      if (!fits) {
        return i;
      }
    }
    return length;
  }
}
