package kanshiki.mailflow.milter;

/** Is told of what the mail filter does. Must neither throw nor wait. Thread-safe. */
public interface MilterListener {

  /** One mail was treated, and the server has the answer. */
  void treated(Treated mail);

  /** Something an operator should know, in one line without a mail's content. */
  void trouble(String what);
}
