/** The service with real mail servers around it. */
@NullMarked
package kanshiki.app.service;

import org.jspecify.annotations.NullMarked;
