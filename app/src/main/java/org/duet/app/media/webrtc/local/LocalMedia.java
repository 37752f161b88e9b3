package org.duet.app.media.webrtc.local;

import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Future;
import org.duet.app.media.CallMedia.Sight;
import org.duet.app.media.DeviceChoice;
import org.duet.app.media.DeviceList;
import org.duet.app.media.Lack;
import org.duet.app.media.SoundCare;
import org.duet.app.media.webrtc.camera.Cameras;
import org.duet.app.media.webrtc.camera.ChosenCamera;
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

/**
 * Camera and microphone of one call, with a track each whatever is missing: so nothing has to be
 * negotiated again when it comes. All on the media thread.
 */
public final class LocalMedia {
  /** Long enough for some black frames to go out before the camera stops. */
  private static final Duration LAST_FRAMES = Duration.ofMillis(150);

  private final WebRtcThread thread;
  private final VideoFramePump preview;
  private final SoundLacks sound;
  private final Microphone microphone;
  private final ChosenCamera camera;
  private final AudioTrack audio;
  private final VideoTrack video;
  private final Outlet outlet;
  private Wishes wishes = Wishes.BLURRED;
  private @Nullable Future<?> stopping;

  /**
   * Switches both on.
   *
   * @param choice which devices are wanted
   * @param lacksChanged told whenever something else may be missing
   */
  public LocalMedia(
      NativeLibrary library,
      CallEnvironment environment,
      VideoFramePump preview,
      DeviceChoice choice,
      Runnable lacksChanged) {
    MediaSettings settings = environment.settings();
    thread = environment.thread();
    this.preview = preview;
    sound = new SoundLacks(library.sound(), environment, choice);
    microphone = openMicrophone(library, settings, choice.care());
    camera =
        new ChosenCamera(
            new Cameras(environment, library.factory()), choice.camera(), lacksChanged);
    outlet = camera.outlet();
    camera.start();
    audio = library.factory().createAudioTrack("microphone", microphone.source());
    video = library.factory().createVideoTrack("camera", outlet.source());
    video.addSink(preview);
  }

  private Microphone openMicrophone(NativeLibrary library, MediaSettings settings, SoundCare care) {
    // One that is not plugged in may come: what is real stays real.
    boolean mayCome = settings.synthetic() == Synthetic.NEVER && library.sound().isReal();
    if (library.sound().microphone() || mayCome) {
      return Microphone.real(library, care);
    }
    return settings.synthetic() == Synthetic.NEVER
        ? Microphone.none(library)
        : Microphone.tone(library, thread, Likeness.tone(settings.ownerName()));
  }

  /** What is missing; grows and shrinks as devices are switched. */
  public Set<Lack> lacks() {
    Set<Lack> all = EnumSet.noneOf(Lack.class);
    all.addAll(camera.lacks());
    all.addAll(sound.lacks());
    return Set.copyOf(all);
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
    camera.start();
  }

  /** Other devices, under the same tracks: nothing is negotiated again. */
  public void choose(DeviceChoice choice) {
    camera.choose(choice.camera());
    sound.choose(choice);
  }

  /** These are plugged in now. */
  public void plugged(DeviceList devices) {
    camera.plugged(devices.cameras());
    sound.plugged(devices);
  }

  /** Sound goes from now on. */
  public void connected(RTCRtpSender sender) {
    microphone.connected(sender);
    sound.goes();
  }

  /** Devices off: nothing is seen or heard of this side from here on. */
  public void stop() {
    if (stopping != null) {
      stopping.cancel(false);
    }
    audio.setEnabled(false); // a real microphone goes on until the connection is closed
    microphone.pause();
    camera.stop();
    video.removeSink(preview);
  }

  /** After {@link #stop}, and after the connection that used the tracks is closed. Once. */
  public void dispose() {
    audio.dispose();
    video.dispose();
    camera.dispose();
    microphone.dispose();
  }
}
