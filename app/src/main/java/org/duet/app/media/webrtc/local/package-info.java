/** What this side sends. */
@NullMarked
package org.duet.app.media.webrtc.local;

import org.jspecify.annotations.NullMarked;
