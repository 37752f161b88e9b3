/** Cameras through webcam-capture; the only room that names it. */
@NullMarked
package org.duet.app.media.webcam;

import org.jspecify.annotations.NullMarked;
