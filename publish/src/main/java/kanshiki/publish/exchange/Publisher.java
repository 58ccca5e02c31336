package kanshiki.publish.exchange;

/**
 * Who shares it.
 *
 * @param name of the organisation or person; empty: the program speaks for itself
 */
public record Publisher(String name) {
  /** Nobody gave a name. */
  public static final Publisher UNNAMED = new Publisher("");

  String shown() {
    return name.isEmpty() ? "Kanshiki" : name;
  }
}
