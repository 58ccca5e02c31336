/**
 * The desk that drafts complaints about one fraud: to the networks of its page and of its sender,
 * to the registrar of its domain, to the imitated brand, and to Japan's three desks for phishing
 * (フィッシング対策協議会, 迷惑メール相談センター, JPCERT/CC).
 *
 * <p>Each addressee gets one letter in his language with the facts that concern him, as a draft
 * that a mail program opens for sending; nothing is sent here. Networks and registrars also get the
 * facts for machines: X-ARF v4, and ARF (RFC 5965) where the mail's header fields matter. No letter
 * holds the recipient's address, name or number; only the network on which a page stands is told
 * its full address.
 *
 * <p>Whom to write to is what the registers answered and what the brand directory knows. Where they
 * name nobody there is no letter, and that is said: nothing is guessed or looked up for it.
 */
@NullMarked
package kanshiki.publish.takedown;

import org.jspecify.annotations.NullMarked;
