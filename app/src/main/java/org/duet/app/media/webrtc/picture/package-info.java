/** Frames on their way to the screen. */
@NullMarked
package org.duet.app.media.webrtc.picture;

import org.jspecify.annotations.NullMarked;
