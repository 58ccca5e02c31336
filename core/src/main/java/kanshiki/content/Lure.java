package kanshiki.content;

import java.util.Optional;
import kanshiki.language.Words;

/**
 * One entry of the lure catalogue: words that a fraud uses to get what it wants.
 *
 * @param kind the demand or pressure it stands for, the key of its sentence: {@code wording-<kind>}
 * @param story the tale it belongs to: {@code payment}, {@code delivery} …
 * @param why what is wrong with just these words; empty where the kind says it
 */
record Lure(String phrase, String kind, String story, Optional<Words> why) {}
