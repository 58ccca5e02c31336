package kanshiki.publish.takedown;

/** One letter, ready to be opened in a mail program and sent by a person. */
public final class Draft {
  private final String fileName;
  private final String address;
  private final byte[] bytes;

  Draft(String fileName, String address, byte[] bytes) {
    this.fileName = fileName;
    this.address = address;
    this.bytes = bytes;
  }

  /** A safe one, ending in {@code .eml}; different for each draft of a case. */
  public String fileName() {
    return fileName;
  }

  /** To whom it is. */
  public String address() {
    return address;
  }

  /** The message (RFC 5322). */
  public byte[] bytes() {
    return bytes.clone();
  }
}
