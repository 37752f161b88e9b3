package org.duet.app.media.webrtc.local;

import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Future;
import org.duet.app.media.CallMedia.Sight;
import org.duet.app.media.Lack;
import org.duet.app.media.webrtc.camera.Camera;
import org.duet.app.media.webrtc.camera.Cameras;
import org.duet.app.media.webrtc.camera.Likeness;
import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.media.webrtc.library.MediaSettings.Synthetic;
import org.duet.app.media.webrtc.library.NativeLibrary;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.duet.app.media.webrtc.picture.Outlet;
import org.duet.app.media.webrtc.picture.VideoFramePump;
import org.duet.app.media.webrtc.sound.Microphone;
import org.duet.model.call.Clarity;
import org.duet.model.call.Wishes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Camera and microphone of one call, with a track each whatever is missing: so nothing has to be
 * negotiated again when it comes. All on the media thread.
 */
public final class LocalMedia {
  private static final Logger LOG = LoggerFactory.getLogger(LocalMedia.class);

  /** Long enough for some black frames to go out before the camera stops. */
  private static final Duration LAST_FRAMES = Duration.ofMillis(150);

  private final WebRtcThread thread;
  private final VideoFramePump preview;
  private final Set<Lack> lacks = EnumSet.noneOf(Lack.class);
  private final Microphone microphone;
  private final Camera camera;
  private final AudioTrack audio;
  private final VideoTrack video;
  private final Outlet outlet = new Outlet();
  private Wishes wishes = Wishes.BLURRED;
  private @Nullable Future<?> stopping;

  /**
   * Switches both on.
   *
   * @param moreLacking told if later something turns out to be missing
   */
  public LocalMedia(
      NativeLibrary library,
      CallEnvironment environment,
      VideoFramePump preview,
      Runnable moreLacking) {
    MediaSettings settings = environment.settings();
    thread = environment.thread();
    this.preview = preview;
    if (settings.synthetic() == Synthetic.NEVER && !library.sound().speaker()) {
      lacks.add(Lack.SPEAKER_MISSING);
    }
    microphone = openMicrophone(library, settings);
    camera =
        new Cameras(
                environment,
                outlet,
                library.factory(),
                lack -> {
                  lacks.add(lack);
                  moreLacking.run();
                })
            .open();
    audio = library.factory().createAudioTrack("microphone", microphone.source());
    video = library.factory().createVideoTrack("camera", outlet.source());
    video.addSink(preview);
  }

  private Microphone openMicrophone(NativeLibrary library, MediaSettings settings) {
    if (library.sound().microphone()) {
      return Microphone.real(library);
    }
    if (settings.synthetic() != Synthetic.NEVER) {
      return Microphone.tone(library, thread, Likeness.tone(settings.ownerName()));
    }
    lacks.add(Lack.MICROPHONE_MISSING);
    return Microphone.none(library);
  }

  /** What is missing; grows and shrinks as devices are switched. */
  public Set<Lack> lacks() {
    return Set.copyOf(lacks);
  }

  public AudioTrack audio() {
    return audio;
  }

  public VideoTrack video() {
    return video;
  }

  public Microphone microphone() {
    return microphone;
  }

  public void microphone(boolean on) {
    audio.setEnabled(on);
  }

  /** How the outgoing picture begins. */
  public void begin(Sight sight) {
    outlet.mark(sight.mark());
    see(sight.wishes());
  }

  /** This person's wish. */
  public void wish(Clarity mine) {
    see(wishes.withMine(mine));
  }

  /** The other's, as they say: they get no more by it than this person wishes too. */
  public void otherWishes(Clarity theirs) {
    see(wishes.withTheirs(theirs));
  }

  private void see(Wishes next) {
    wishes = next;
    outlet.show(next.shown());
  }

  /** Off: the other gets a black frame, then nothing, and the light goes out. */
  public void camera(boolean on) {
    if (stopping != null) {
      stopping.cancel(false);
      stopping = null;
    }
    outlet.startOver();
    camera.dark(!on);
    if (!on) {
      video.removeSink(preview);
      preview.clear();
      stopping = thread.after(LAST_FRAMES, camera::stop);
      return;
    }
    video.addSink(preview);
    lacks.remove(Lack.CAMERA_BUSY);
    try {
      camera.start();
    } catch (Throwable t) { // taken by somebody else in the meantime
      LOG.info("The camera cannot be opened again: {}", t.toString());
      lacks.add(Lack.CAMERA_BUSY);
    }
  }

  /** Devices off: nothing is seen or heard of this side from here on. */
  public void stop() {
    if (stopping != null) {
      stopping.cancel(false);
    }
    microphone.pause();
    camera.stop();
    video.removeSink(preview);
  }

  /** After {@link #stop}, and after the connection that used the tracks is closed. Once. */
  public void dispose() {
    audio.dispose();
    video.dispose();
    camera.dispose();
    outlet.dispose();
    microphone.dispose();
  }
}
