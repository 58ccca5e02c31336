package kanshiki.app.settings;

/**
 * One setting. Compared by identity: keys are constants of {@link Keys}.
 *
 * @param <T> the type of its value
 */
public final class Key<T> {
  private final String name;
  private final Kind<T> kind;
  private final String standard;
  private final String meaning;

  Key(String name, Kind<T> kind, String standard, String meaning) {
    this.name = name;
    this.kind = kind;
    this.standard = standard;
    this.meaning = meaning;
  }

  /** The full name, such as {@code own.domains}; for a table's column the bare one. */
  public String name() {
    return name;
  }

  /** The value when none is set, as it would be written; empty: nothing. */
  public String standard() {
    return standard;
  }

  /** What it means, one English sentence. */
  public String meaning() {
    return meaning;
  }

  /** What a value must be, in English. */
  public String form() {
    return kind.form();
  }

  Kind<T> kind() {
    return kind;
  }

  @Override
  public String toString() {
    return name;
  }
}
