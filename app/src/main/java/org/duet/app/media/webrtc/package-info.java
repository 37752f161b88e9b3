/** Picture and sound of a call through webrtc-java; the only room that names the native library. */
@NullMarked
package org.duet.app.media.webrtc;

import org.jspecify.annotations.NullMarked;
