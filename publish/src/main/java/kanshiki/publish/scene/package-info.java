/**
 * The scene of one fraud: the pages, hosts, networks, registrations, mailboxes and files that it
 * uses, and who of those it touches is only a bystander.
 *
 * <p>Read from a finished report; nothing is asked. Exchange and takedown tell of nothing that is
 * not part of a scene. A mail that is not taken for a fraud has an empty one.
 */
@NullMarked
package kanshiki.publish.scene;

import org.jspecify.annotations.NullMarked;
