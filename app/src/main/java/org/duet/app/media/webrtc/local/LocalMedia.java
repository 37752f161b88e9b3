package org.duet.app.media.webrtc.local;

import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.duet.app.media.CallMedia.Sight;
import org.duet.app.media.DeviceChoice;
import org.duet.app.media.DeviceList;
import org.duet.app.media.Lack;
import org.duet.app.media.ScreenList;
import org.duet.app.media.ScreenSource;
import org.duet.app.media.Share;
import org.duet.app.media.webrtc.camera.Likeness;
import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.media.webrtc.library.MediaSettings.Synthetic;
import org.duet.app.media.webrtc.library.NativeLibrary;
import org.duet.app.media.webrtc.library.Thorough;
import org.duet.app.media.webrtc.picture.VideoFramePump;
import org.duet.app.media.webrtc.sound.Microphone;
import org.duet.model.call.Clarity;
import org.duet.model.call.Wishes;

/**
 * Camera and microphone of one call, with a track each whatever is missing: so nothing has to be
 * negotiated again when it comes. All on the media thread.
 */
public final class LocalMedia {
  private final CallEnvironment environment;
  private final Runnable lacksChanged;
  private final OwnPicture picture;
  private DeviceChoice choice;
  private Microphone microphone;
  private SoundLacks sound;
  private Wishes wishes = Wishes.BLURRED;
  private boolean heard = true;

  /**
   * Switches both on.
   *
   * @param choice which devices are wanted
   * @param lacksChanged told whenever something else may be missing
   * @param shareChanged told when something is shared, and when no longer
   * @param shownChanged told whether the other sees anything of this side, at first and later
   */
  public LocalMedia(
      NativeLibrary library,
      CallEnvironment environment,
      VideoFramePump preview,
      DeviceChoice choice,
      Runnable lacksChanged,
      Consumer<Share> shareChanged,
      Consumer<Boolean> shownChanged) {
    this.environment = environment;
    this.choice = choice;
    this.lacksChanged = lacksChanged;
    microphone = openMicrophone(library);
    sound = new SoundLacks(library.sound(), environment, choice, microphone.isReal());
    try {
      picture =
          new OwnPicture(
              library, environment, preview, choice, lacksChanged, shareChanged, shownChanged);
    } catch (Throwable t) {
      microphone.dispose();
      throw t;
    }
    hear();
  }

  private Microphone openMicrophone(NativeLibrary library) {
    MediaSettings settings = environment.settings();
    // One that is not plugged in may come: what is real stays real.
    boolean mayCome = settings.synthetic() == Synthetic.NEVER && library.sound().real();
    if (library.sound().microphone() || mayCome) {
      return Microphone.real(library, choice.care());
    }
    return settings.synthetic() == Synthetic.NEVER
        ? Microphone.none(library)
        : Microphone.tone(library, environment.thread(), Likeness.tone(settings.ownerName()));
  }

  /**
   * From here on with this library: what is seen goes on, and sound begins there. While nothing is
   * connected; the library before can be closed after it.
   */
  public void moveTo(NativeLibrary next) {
    Microphone before = microphone;
    microphone = openMicrophone(next);
    sound = new SoundLacks(next.sound(), environment, choice, microphone.isReal());
    before.dispose();
    picture.moveTo(next);
    hear();
  }

  /** What is missing; grows and shrinks as devices are switched. */
  public Set<Lack> lacks() {
    Set<Lack> all = EnumSet.noneOf(Lack.class);
    all.addAll(picture.camera().lacks());
    all.addAll(sound.lacks());
    return Set.copyOf(all);
  }

  /** The sound to send. */
  public AudioTrack audio() {
    return microphone.track();
  }

  public VideoTrack video() {
    return picture.track();
  }

  public Microphone microphone() {
    return microphone;
  }

  public void microphone(boolean on) {
    heard = on;
    hear();
  }

  private void hear() {
    microphone.hear(heard && sound.hears());
  }

  /** How the outgoing picture begins. */
  public void begin(Sight sight) {
    picture.outlet().mark(sight.mark());
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
    picture.outlet().show(next.shown());
  }

  /** Off: the other gets a black frame, then nothing, and the light goes out. */
  public void camera(boolean on) {
    picture.camera(on);
  }

  /** What can be shared; done on any thread. */
  public CompletableFuture<ScreenList> screens() {
    return picture.screens();
  }

  /** Shows this in place of the camera's picture, under the same track. */
  public void share(ScreenSource what) {
    picture.share(what);
  }

  /** Shows the camera's picture again, if it is on. */
  public void unshare() {
    picture.unshare(Share.Why.NOT_WANTED);
  }

  /** Other devices, under the same tracks: nothing is negotiated again. */
  public void choose(DeviceChoice next) {
    choice = next;
    picture.camera().choose(next.camera());
    sound.choose(next);
    microphone.care(next.care());
  }

  /** These are plugged in now. */
  public void plugged(DeviceList devices) {
    picture.camera().plugged(devices.cameras());
    sound.plugged(devices);
    hear();
  }

  /**
   * What the microphone brought, as the connection measures it.
   *
   * @param energy since the call began, in any unit
   * @param at when, in milliseconds
   */
  public void measured(double energy, double at) {
    sound.measured(energy, at);
    lacksChanged.run();
  }

  /** Sound goes from now on. */
  public void connected(RTCRtpSender sender) {
    microphone.connected(sender);
    sound.goes();
  }

  /** No sound goes any more, until {@link #connected} again. */
  public void disconnected() {
    microphone.disconnected();
  }

  /** Nothing is seen or heard of this side from here on. Asks no device, and so takes no time. */
  public void hide() {
    Thorough.all(
        () -> microphone.hear(false), // a real one goes on until the connection is closed
        microphone::pause,
        picture::hide);
  }

  /** Devices off. Does not wait until they are. */
  public void stop() {
    Thorough.all(this::hide, picture::stop);
  }

  /** After {@link #stop}, and after the connection that used the tracks is closed. Once. */
  public void dispose() {
    Thorough.all(picture::dispose, microphone::dispose);
  }
}
