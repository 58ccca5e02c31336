package kanshiki.publish.takedown;

import java.util.regex.Pattern;

/**
 * In whose name the letters are.
 *
 * @param name empty: whoever sends them fills it in
 * @param address a mail address; empty: the one from which they are sent
 */
public record Complainant(String name, String address) {
  /** Nobody yet. */
  public static final Complainant UNNAMED = new Complainant("", "");

  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");

  public Complainant {
    if (!address.isEmpty() && !isAddress(address)) {
      throw new IllegalArgumentException("not a mail address: " + address);
    }
  }

  /** Whether a letter can be sent to {@code address}. */
  static boolean isAddress(String address) {
    return ADDRESS.matcher(address).matches() && address.indexOf('.', address.indexOf('@')) > 0;
  }

  /** The address, or one at which nobody can be reached. */
  String contact() {
    return address.isEmpty() ? "see-the-from-field@sender.invalid" : address;
  }

  String domain() {
    String contact = contact();
    return contact.substring(contact.indexOf('@') + 1);
  }
}
