/**
 * 照会 by WHOIS (RFC 3912): which server to ask, how, and what its free text means.
 *
 * <p>There is no format: registers write lines as they please. {@code EntryReader} turns the few
 * shapes of lines into labelled entries; {@code labels.txt} says what the labels mean, {@code
 * registers.txt} what is peculiar to one register. A register that writes in a known shape needs
 * lines in these files, not code.
 */
@NullMarked
package kanshiki.lookup.whois;

import org.jspecify.annotations.NullMarked;
