package kanshiki.mail;

/** What a Content-Type value comes to. */
final class MediaType {
  private MediaType() {}

  /**
   * The media type that mail programs make of a value.
   *
   * @param value lower case, without white space
   * @return {@code type/subtype}; the default where nothing usable is declared
   */
  static String of(String value, String defaultType) {
    int slash = value.indexOf('/');
    if (slash > 0 && slash < value.length() - 1 && value.indexOf('/', slash + 1) < 0) {
      return value;
    }
    return switch (slash < 0 ? value : value.substring(0, slash)) {
      case "html" -> "text/html";
      case "multipart" -> "multipart/mixed";
      case "message" -> "message/rfc822";
      case "image", "audio", "video", "application" -> "application/octet-stream";
      default -> value.startsWith("text/html") ? "text/html" : defaultType;
    };
  }
}
