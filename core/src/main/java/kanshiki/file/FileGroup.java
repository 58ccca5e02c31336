package kanshiki.file;

import java.util.Locale;

/** What a file is to the one who opens it. */
public enum FileGroup {
  /** Runs as it is, or installs something. */
  PROGRAM,
  /** Text that Windows runs on a double click. */
  SCRIPT,
  /** Opens or runs something that lies elsewhere. */
  SHORTCUT,
  /** A disk: what lies on it escapes the mark of a download. */
  DISK_IMAGE,
  ARCHIVE,
  DOCUMENT,
  /** Opens in the browser and may run scripts there. */
  PAGE,
  PICTURE,
  /** Sound and film. */
  MEDIA,
  CALENDAR,
  CONTACT,
  MAIL,
  /** Signatures, keys, certificates and encrypted mail. */
  SIGNATURE,
  /** Changes the settings of a device. */
  SETTINGS,
  TEXT,
  UNKNOWN;

  /** The name in lower-case kebab-case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Opening it gives whoever made it a hold on the device. */
  public boolean isDangerous() {
    return switch (this) {
      case PROGRAM, SCRIPT, SHORTCUT, DISK_IMAGE, SETTINGS -> true;
      case ARCHIVE,
          DOCUMENT,
          PAGE,
          PICTURE,
          MEDIA,
          CALENDAR,
          CONTACT,
          MAIL,
          SIGNATURE,
          TEXT,
          UNKNOWN ->
          false;
    };
  }
}
