package kanshiki.lookup.net;

import java.util.Optional;
import kanshiki.lookup.Trouble;

/** What became of fetching one file. */
public sealed interface Downloaded {

  /**
   * What the server said of a file, so that it can be asked later whether there is a newer one.
   *
   * @param etag its ETag as sent (RFC 9110 section 8.8.3)
   * @param lastModified its Last-Modified as sent
   */
  record Version(Optional<String> etag, Optional<String> lastModified) {
    /** Nothing known: the file is wanted in any case. */
    public static final Version UNKNOWN = new Version(Optional.empty(), Optional.empty());
  }

  /**
   * It was written.
   *
   * @param bytes of the file as written
   * @param sha256 of the same, in lower-case hexadecimal
   */
  record Fetched(long bytes, String sha256, Version version) implements Downloaded {}

  /** There is none newer than the version that was named. */
  record Unchanged() implements Downloaded {}

  /**
   * Not fetched; what was written so far is of no use.
   *
   * @param status of HTTP, when the server refused
   * @param isTooLong it is longer than allowed
   */
  record Failed(Trouble why, Optional<Integer> status, boolean isTooLong) implements Downloaded {}
}
