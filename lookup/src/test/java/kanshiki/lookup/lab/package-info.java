/** 実験室: real servers on loopback that answer as the world does, and as it should not. */
@NullMarked
package kanshiki.lookup.lab;

import org.jspecify.annotations.NullMarked;
