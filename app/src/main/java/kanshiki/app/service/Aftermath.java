package kanshiki.app.service;

import kanshiki.mailflow.milter.Treated;

/** What comes after a mail was answered for. Must neither throw nor wait. Thread-safe. */
@FunctionalInterface
interface Aftermath {
  void treated(Treated mail);
}
