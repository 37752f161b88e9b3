/** Ringing, by the sound of the Java platform: made of nothing but arithmetic. */
@NullMarked
package org.duet.app.media.sound;

import org.jspecify.annotations.NullMarked;
