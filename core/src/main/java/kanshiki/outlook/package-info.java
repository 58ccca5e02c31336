/**
 * Reads what Outlook writes instead of RFC 5322: {@code .msg} files (MS-OXMSG in a compound file,
 * MS-CFB), text in compressed RTF (MS-OXRTFCP, MS-OXRTFEX).
 *
 * <p>The readers are our own and small: a library of document formats costs more to load than a
 * mail takes to examine, and none of them bounds what a hostile file may ask for. Every chain is
 * followed at most once, and what all streams hold together is bounded.
 */
@NullMarked
package kanshiki.outlook;

import org.jspecify.annotations.NullMarked;
