/**
 * The data files that come with the program: lists of lines, and paragraphs of {@code key: value}
 * lines.
 *
 * <p>Each lies among the resources of the package that reads it. All are UTF-8; a line that begins
 * with {@code #} is a comment.
 */
@NullMarked
package kanshiki.data;

import org.jspecify.annotations.NullMarked;
