package kanshiki.mailflow.milter;

import java.time.Duration;
import kanshiki.mailflow.OnError;
import kanshiki.mailflow.Severity;

/**
 * What the settings want done.
 *
 * @param stamp what is put before the subject
 * @param stampAt from which verdict on the subject is stamped; the header field is always written
 * @param quarantineAt from which verdict on the server is asked to hold a mail
 * @param rejectAt from which verdict on a mail is refused
 * @param onError the answer for a mail on which there is no verdict
 * @param deadline longest wait for answers from outside
 * @param maxBytes a larger mail passes unexamined
 * @param authservId our name in Authentication-Results; empty: made from the server's
 */
public record MilterPolicy(
    String stamp,
    Severity stampAt,
    Severity quarantineAt,
    Severity rejectAt,
    OnError onError,
    Duration deadline,
    long maxBytes,
    String authservId) {

  String authservId(String receiver) {
    return !authservId.isEmpty() || receiver.isEmpty() ? authservId : "kanshiki." + receiver;
  }
}
