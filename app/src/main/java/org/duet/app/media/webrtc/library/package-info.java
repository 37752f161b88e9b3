/** The native library: its one thread, its settings, and what every call of a client shares. */
@NullMarked
package org.duet.app.media.webrtc.library;

import org.jspecify.annotations.NullMarked;
