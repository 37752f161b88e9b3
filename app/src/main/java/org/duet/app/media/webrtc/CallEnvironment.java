package org.duet.app.media.webrtc;

import java.util.concurrent.Executor;

/**
 * What every call of one client shares.
 *
 * @param fx the JavaFX thread
 * @param sound where the sound of the other goes, beside the loudspeaker
 */
record CallEnvironment(
    WebRtcThread thread,
    Executor fx,
    MediaSettings settings,
    LinkWatch.Patience patience,
    SoundTap sound) {}
