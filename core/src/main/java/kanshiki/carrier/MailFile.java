package kanshiki.carrier;

import java.util.EnumSet;
import java.util.Set;
import kanshiki.mail.Missing;
import kanshiki.mail.RawMessage;
import kanshiki.outlook.OutlookException;
import kanshiki.outlook.OutlookMessage;

/** A file that holds one mail: RFC 5322 as it is, or Outlook's {@code .msg}. */
public final class MailFile {
  private MailFile() {}

  /** Whether bytes begin as Outlook's {@code .msg} does; other files of Office begin so too. */
  public static boolean isOutlook(byte[] first) {
    return OutlookMessage.startsLikeOne(first);
  }

  /**
   * The mail in {@code msg}.
   *
   * @throws OutlookException when there is none; the message says why in a few English words
   */
  public static RawMessage outlook(byte[] msg) throws OutlookException {
    OutlookMessage message = OutlookMessage.read(msg);
    Set<Missing> missing =
        message.received()
            ? Set.of()
            : EnumSet.of(
                Missing.ROUTE,
                Missing.RETURN_PATH,
                Missing.RECORDED_AUTHENTICATION,
                Missing.OTHER_FIELDS);
    return RawMessage.rewritten(message.bytes(), msg, missing);
  }
}
