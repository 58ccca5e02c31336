/**
 * How like the wording of a mail is to that of known frauds, and which of its words make it so.
 *
 * <p>It reads what a reader reads, subject and body, in a form that is the same for mails that
 * differ only in numbers, addresses and links; never the header, never what a mailing list added.
 * What it compares with was learnt ({@code kanshiki.learnt}). Alone it never makes a mail
 * suspicious: people may write what they like.
 */
@NullMarked
package kanshiki.diction;

import org.jspecify.annotations.NullMarked;
