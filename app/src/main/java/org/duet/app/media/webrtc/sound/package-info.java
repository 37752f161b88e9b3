/** Where the own sound comes from. */
@NullMarked
package org.duet.app.media.webrtc.sound;

import org.jspecify.annotations.NullMarked;
