package kanshiki.mailflow.stamping;

/** One change to a mail's header, as a mail server can be asked for it. */
public sealed interface HeaderChange {

  /** The field's name. */
  String name();

  /**
   * Gives a field another value.
   *
   * @param occurrence which of the fields of that name, from 1
   * @param value ASCII, folded with a line feed, without leading white space
   */
  record Replace(String name, int occurrence, String value) implements HeaderChange {}

  /**
   * Takes a field out.
   *
   * @param occurrence which of the fields of that name, from 1
   */
  record Remove(String name, int occurrence) implements HeaderChange {}

  /**
   * Puts a field in front of all others.
   *
   * @param value ASCII, folded with a line feed, without leading white space
   */
  record Insert(String name, String value) implements HeaderChange {}
}
