package kanshiki.file;

import java.util.Locale;

/**
 * Field instructions of Word: {@code HYPERLINK "…"}, {@code DDEAUTO …}, {@code INCLUDEPICTURE …}.
 */
final class Fields {
  private Fields() {}

  static void read(String instruction, OfficeFindings into) {
    String field = instruction.strip();
    String word = firstWord(field).toUpperCase(Locale.ROOT);
    String rest = field.substring(firstWord(field).length()).strip();
    switch (word) {
      case "DDE", "DDEAUTO" -> into.command(field);
      case "HYPERLINK" -> into.reference(OfficeFile.Kind.HYPERLINK, argument(rest));
      case "INCLUDEPICTURE", "IMPORT" -> outside(OfficeFile.Kind.PICTURE, rest, into);
      case "INCLUDETEXT", "INCLUDE", "LINK" -> outside(OfficeFile.Kind.OBJECT, rest, into);
      default -> {}
    }
  }

  private static void outside(OfficeFile.Kind kind, String rest, OfficeFindings into) {
    String target = argument(rest);
    if (target.contains("://") || target.startsWith("\\\\")) {
      into.reference(kind, target);
    }
  }

  private static String firstWord(String s) {
    int end = 0;
    while (end < s.length() && Character.isLetter(s.charAt(end))) {
      end++;
    }
    return s.substring(0, end);
  }

  /** The first argument, with or without quotes; empty for a switch such as {@code \l}. */
  private static String argument(String rest) {
    if (rest.startsWith("\"")) {
      int close = rest.indexOf('"', 1);
      return close < 0 ? rest.substring(1) : rest.substring(1, close);
    }
    int end = 0;
    while (end < rest.length() && rest.charAt(end) > ' ') {
      end++;
    }
    return rest.startsWith("\\") && !rest.startsWith("\\\\") ? "" : rest.substring(0, end);
  }
}
