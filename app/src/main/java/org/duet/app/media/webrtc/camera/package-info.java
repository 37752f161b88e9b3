/** Where the own picture comes from: a device, a driver, or a drawing. */
@NullMarked
package org.duet.app.media.webrtc.camera;

import org.jspecify.annotations.NullMarked;
