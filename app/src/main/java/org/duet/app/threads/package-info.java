/** Which thread is which: the JavaFX thread, and time on it. */
@NullMarked
package org.duet.app.threads;

import org.jspecify.annotations.NullMarked;
