/** Choosing and trying camera, microphone and loudspeaker: parts that several screens share. */
@NullMarked
package org.duet.app.devices;

import org.jspecify.annotations.NullMarked;
