package kanshiki.store;

import java.time.Instant;
import java.util.Optional;
import kanshiki.verdict.Classification;

/**
 * One kept mail, in a few words.
 *
 * @param number its place in the store
 * @param id the case's id, by which people name it
 * @param sha256 of the mail's bytes
 * @param firstKept when it was kept first
 * @param lastKept when it was kept last
 * @param timesKept how often the same bytes were kept
 * @param mailDate the Date of the mail, when it can be read
 * @param subject decoded, with the stamps taken off
 * @param senderName the author's display name; empty when there is none
 * @param sender the author's address; empty when there is none
 * @param brand the id of the brand that it claims to be from; empty when it claims none
 * @param language the mail's language
 * @param classification of the latest examination that asked most
 * @param probability of being phishing
 */
public record KeptCase(
    long number,
    String id,
    String sha256,
    Instant firstKept,
    Instant lastKept,
    int timesKept,
    Optional<Instant> mailDate,
    String subject,
    String senderName,
    String sender,
    String brand,
    String language,
    Classification classification,
    double probability) {}
