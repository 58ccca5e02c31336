/**
 * Keeps cases and finds them again, in a SQLite file or a PostgreSQL database, which behave the
 * same.
 *
 * <p>{@link kanshiki.store.Database} opens either; {@link kanshiki.store.Cases} keeps, finds and
 * erases. Other things that are remembered about a case have a class and a migration of their own,
 * in both folders of {@code kanshiki/store/}: V001 to V009 cases, V010 waves, V020 what is
 * published, V030 trends, V040 the mail flow.
 */
@NullMarked
package kanshiki.store;

import org.jspecify.annotations.NullMarked;
