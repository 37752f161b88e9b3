/** Where a shared screen or window comes from: the desktop, the library, or a drawing. */
@NullMarked
package org.duet.app.media.webrtc.screen;

import org.jspecify.annotations.NullMarked;
