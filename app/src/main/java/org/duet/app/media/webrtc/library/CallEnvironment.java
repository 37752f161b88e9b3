package org.duet.app.media.webrtc.library;

import java.util.concurrent.Executor;
import org.duet.app.media.CameraDriver;
import org.jspecify.annotations.Nullable;

/**
 * What every call of one client shares.
 *
 * @param fx the JavaFX thread
 * @param cameraDriver opens cameras that the library cannot; null for no way
 * @param turns who opens them, one after the other
 * @param sound where the sound of the other goes, beside the loudspeaker
 * @param route leads the sound to the chosen devices
 */
public record CallEnvironment(
    WebRtcThread thread,
    Executor fx,
    MediaSettings settings,
    Patience patience,
    SoundTap sound,
    @Nullable CameraDriver cameraDriver,
    CameraTurns turns,
    SoundRoute route) {}
