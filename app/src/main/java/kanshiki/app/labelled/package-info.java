/**
 * Mail whose kind is known, to learn from and to be measured on: folders named on the command line,
 * and what an {@code index.csv} in or above them tells of each file.
 */
@NullMarked
package kanshiki.app.labelled;

import org.jspecify.annotations.NullMarked;
