package kanshiki.lookup;

/**
 * Reads the words in a picture. Nothing leaves the machine, but what was read is kept in case files
 * like any answer, because the next version of the program may read otherwise. Thread-safe; returns
 * within its own bound of time.
 */
public interface TextReader {

  /** The grey pixels to be read, made only when they are needed. */
  interface Source {
    /** A portable graymap ({@code P5}, 8 bits), put together by ourselves. */
    byte[] graymap();
  }

  /**
   * What stands in the picture, as its reader would type it; {@link Absence#NO_SUCH_DATA} when
   * there are no words.
   *
   * @param sha256 of the picture's file, in lower-case hexadecimal: its name in case files
   */
  Answer<String> textIn(String sha256, Source picture);
}
