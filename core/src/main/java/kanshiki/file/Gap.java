package kanshiki.file;

import java.util.Locale;

/** Why a file, or the rest of it, was not looked into. */
public enum Gap {
  /** It needs a password. */
  ENCRYPTED,
  /** Bigger than the bound for one file, or all that a mail may cost was spent. */
  TOO_BIG,
  /** It holds more files than are listed. */
  TOO_MANY,
  /** Too many containers within containers. */
  TOO_DEEP,
  /** It would have become so big that it was left alone. */
  BOMB,
  /** It is cut off or damaged. */
  BROKEN,
  /** This kind of file, or of compression, is only named. */
  NOT_SUPPORTED;

  /** The name in lower-case kebab-case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
