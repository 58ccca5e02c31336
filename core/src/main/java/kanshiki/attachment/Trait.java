package kanshiki.attachment;

import java.util.Locale;

/** What a file would do, or how it is made. */
public enum Trait {
  /** Programs in a document. */
  MACROS(true),
  /** A template that is fetched from outside, and whose programs then run. */
  EXTERNAL_TEMPLATE(true),
  /** An object or page in a document that is fetched from outside. */
  EXTERNAL_OBJECT(true),
  /** A field that starts a program (DDE). */
  COMMAND_FIELD(true),
  /** The command line of a shortcut. */
  COMMAND_LINE(true),
  /** Scripts in a page. */
  SCRIPT(false),
  /** A page that is hidden in encoded form until a script writes it. */
  HIDDEN_PAGE(true),
  /** A script that makes a file and hands it over as if it were downloaded. */
  SMUGGLED_FILE(true),
  /** A page that takes the reader elsewhere without a click. */
  MOVES_ON(true),
  /** Fields to be filled in. */
  FORM(false),
  /** A field for a password. */
  PASSWORD_FIELD(true),
  /** The archive was made to become too big. */
  BOMB(true),
  /** The archive names different files in its two tables of contents. */
  TABLES_DISAGREE(false);

  private final boolean dangerous;

  Trait(boolean dangerous) {
    this.dangerous = dangerous;
  }

  boolean isDangerous() {
    return dangerous;
  }

  /** Opening the file starts a program, or fetches one. */
  public boolean runsSomething() {
    return switch (this) {
      case MACROS, EXTERNAL_TEMPLATE, EXTERNAL_OBJECT, COMMAND_FIELD, COMMAND_LINE, SMUGGLED_FILE ->
          true;
      case SCRIPT, HIDDEN_PAGE, MOVES_ON, FORM, PASSWORD_FIELD, BOMB, TABLES_DISAGREE -> false;
    };
  }

  /** The name in lower-case kebab-case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
