/** The server's one clock and its timers. */
@NullMarked
package org.duet.server.time;

import org.jspecify.annotations.NullMarked;
