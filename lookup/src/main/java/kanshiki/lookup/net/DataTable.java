package kanshiki.lookup.net;

/** Data at hand that answers without asking anybody. Thread-safe. */
public interface DataTable {

  /** What the reports call it, with its date: {@code DB-IP Lite 2026-11}. */
  String source();

  /** The entry as bytes in a form that its reader knows; empty when there is none. */
  byte[] find(String entry);
}
