package kanshiki.outlook;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Windows code pages by the names that mail has for them. */
final class CodePage {
  private CodePage() {}

  /** The MIME name; empty for a page that mail does not know. */
  static String charset(int page) {
    return switch (page) {
      case 932 -> "shift_jis";
      case 936 -> "gbk";
      case 949 -> "ks_c_5601-1987";
      case 950 -> "big5";
      case 874 -> "windows-874";
      case 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258 -> "windows-" + page;
      case 20127 -> "us-ascii";
      case 20866 -> "koi8-r";
      case 21866 -> "koi8-u";
      case 20932, 51932 -> "euc-jp";
      case 51936 -> "gb2312";
      case 51949 -> "euc-kr";
      case 54936 -> "gb18030";
      case 50220, 50221, 50222 -> "iso-2022-jp";
      case 28591, 28592, 28593, 28594, 28595, 28596, 28597, 28598, 28599, 28603, 28605 ->
          "iso-8859-" + (page - 28590);
      case 65000 -> "utf-7";
      case 65001 -> "utf-8";
      case 1200 -> "utf-16le";
      default -> "";
    };
  }

  /** Decodes bytes of a code page; as Windows' Western one where the page is not known. */
  static String decode(byte[] bytes, int page) {
    String name =
        switch (page) {
          case 932 -> "windows-31j";
          case 50220, 50221, 50222 -> "x-windows-iso2022jp";
          case 949 -> "x-windows-949";
          default -> charset(page);
        };
    Charset charset =
        !name.isEmpty() && Charset.isSupported(name)
            ? Charset.forName(name)
            : Charset.isSupported("windows-1252")
                ? Charset.forName("windows-1252")
                : StandardCharsets.ISO_8859_1;
    return new String(bytes, charset);
  }
}
