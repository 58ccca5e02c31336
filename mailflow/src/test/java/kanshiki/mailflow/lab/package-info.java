/**
 * Real mail servers for tests: Postfix takes mail in and asks filters, Dovecot delivers and shows
 * it. Everything lies in one folder and listens on loopback; needs root and Debian's packages.
 */
@NullMarked
package kanshiki.mailflow.lab;

import org.jspecify.annotations.NullMarked;
