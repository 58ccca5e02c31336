/**
 * The two languages in which Kanshiki speaks, and every sentence it can say.
 *
 * <p>Sentences live in {@code messages.properties} and {@code messages_ja.properties}; nothing else
 * holds text for people, but for the names in data files.
 */
@NullMarked
package kanshiki.language;

import org.jspecify.annotations.NullMarked;
