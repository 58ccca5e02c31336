package kanshiki.mail;

import java.util.Locale;

/**
 * What a received mail has and a mail that was put together anew cannot show.
 *
 * <p>That such a thing is not there says nothing about its sender: whoever looks for a lack asks
 * {@link RawMessage#lacks} first.
 */
public enum Missing {
  /** The trace of the way it came (Received). */
  ROUTE,
  /** Where bounces go (Return-Path). */
  RETURN_PATH,
  /** What the receiving side recorded about SPF, DKIM and DMARC. */
  RECORDED_AUTHENTICATION,
  MESSAGE_ID,
  /** The other header fields: mail program, list, priority, recipients in copy. */
  OTHER_FIELDS,
  /** The bodies as the sender wrote them; the forwarder's mail program wrote its own. */
  ORIGINAL_LAYOUT,
  /** The author's address; the forward tells only a name. */
  AUTHOR_ADDRESS,
  /** When it was written; the forward tells it in no form that we know. */
  DATE;

  /** The name in lower-case kebab-case: the topic under which reports tell it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
