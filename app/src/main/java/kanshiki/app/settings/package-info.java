/**
 * The settings: every key with its type, default and meaning, read from {@code kanshiki.yaml} and
 * from {@code --set}.
 *
 * <p>A key that does not exist or a value that does not fit is refused with its line and the
 * nearest key. {@link kanshiki.app.settings.Keys} is the one list; docs/configuration.md is held to
 * it by a test.
 */
@NullMarked
package kanshiki.app.settings;

import org.jspecify.annotations.NullMarked;
