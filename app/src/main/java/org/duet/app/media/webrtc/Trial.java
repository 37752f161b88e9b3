package org.duet.app.media.webrtc;

import dev.onvoid.webrtc.media.video.VideoTrack;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.duet.app.media.DeviceChoice;
import org.duet.app.media.DeviceList;
import org.duet.app.media.Lack;
import org.duet.app.media.Rehearsal;
import org.duet.app.media.VideoPicture;
import org.duet.app.media.webrtc.camera.Cameras;
import org.duet.app.media.webrtc.camera.ChosenCamera;
import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.MediaSettings.Synthetic;
import org.duet.app.media.webrtc.library.NativeLibrary;
import org.duet.app.media.webrtc.library.Thorough;
import org.duet.app.media.webrtc.picture.StillSink;
import org.duet.app.media.webrtc.picture.VideoFramePump;
import org.duet.app.media.webrtc.sound.Meter;
import org.duet.app.media.webrtc.sound.TestTone;
import org.duet.model.call.Clarity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Devices tried without a call. Whatever is asked is done on the media thread. */
final class Trial implements Rehearsal {
  private static final Logger LOG = LoggerFactory.getLogger(Trial.class);
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final CallEnvironment environment;
  private final Supplier<NativeLibrary> library;
  private final boolean sound;
  private final Listener listener;
  private final VideoFramePump picture;
  private final CompletableFuture<Void> closed = new CompletableFuture<>();

  // Below: of the media thread.
  private DeviceChoice choice = DeviceChoice.USUAL;
  private @Nullable DeviceList there;
  private @Nullable ChosenCamera camera;
  private @Nullable VideoTrack track;
  private @Nullable Meter meter;
  private boolean silent;
  private @Nullable TestTone tone;
  private boolean over;

  Trial(
      CallEnvironment environment,
      Supplier<NativeLibrary> library,
      boolean sound,
      Listener listener) {
    this.environment = environment;
    this.library = library;
    this.sound = sound;
    this.listener = listener;
    picture = VideoFramePump.ofOneself(environment.fx());
  }

  /** On the media thread, once, and after {@link #release}. */
  void open(DeviceChoice wanted) {
    if (over) {
      return; // it was closed before its turn came
    }
    choice = wanted;
    try {
      NativeLibrary opened = library.get();
      ChosenCamera made =
          new ChosenCamera(
              new Cameras(environment, opened::factory), wanted.camera(), this::tellLacks);
      camera = made;
      made.outlet().show(Clarity.CLEAR); // nobody else sees it
      VideoTrack seen = opened.factory().createVideoTrack("trial", made.source());
      track = seen;
      seen.addSink(picture);
      made.start();
      if (sound) {
        meter = new Meter(environment, opened.sound(), this::heard);
        meter.start(wanted);
      }
      tellLacks();
    } catch (Throwable t) { // not even the library can be loaded here
      LOG.error("Picture and sound are not possible on this machine", t);
      listener.lacking(EnumSet.of(Lack.CAMERA_MISSING, Lack.MICROPHONE_MISSING));
    }
  }

  private void heard(double loudness) {
    listener.level(loudness);
    if (meter != null && meter.isSilent() != silent) {
      silent = meter.isSilent();
      tellLacks();
    }
  }

  private void tellLacks() {
    ChosenCamera present = camera;
    if (present == null || over) {
      return;
    }
    Set<Lack> lacks = EnumSet.noneOf(Lack.class);
    lacks.addAll(present.lacks());
    boolean made = environment.settings().synthetic() != Synthetic.NEVER;
    if (sound && !made && (meter == null || !meter.hears(there))) {
      lacks.add(Lack.MICROPHONE_MISSING);
    } else if (meter != null && meter.isSilent()) {
      lacks.add(Lack.MICROPHONE_SILENT);
    }
    if (!present.sees()) {
      picture.clear(); // the last one would stand there
    }
    listener.lacking(Set.copyOf(lacks));
  }

  void choose(DeviceChoice next) {
    choice = next;
    if (camera != null && !over) {
      camera.choose(next.camera());
      if (meter != null) {
        meter.start(next);
      }
      tellLacks();
    }
  }

  void plugged(DeviceList devices) {
    boolean heard = there == null || there.microphones().equals(devices.microphones());
    there = devices;
    if (camera != null && !over) {
      camera.plugged(devices.cameras());
      if (meter != null && !heard) {
        meter.start(choice);
      }
      tellLacks();
    }
  }

  @Override
  public VideoPicture picture() {
    return picture;
  }

  @Override
  public CompletableFuture<Still> still() {
    StillSink sink = new StillSink();
    environment
        .thread()
        .execute(() -> {
          VideoTrack seen = track;
          if (seen == null || over) {
            sink.still().completeExceptionally(new IllegalStateException("no camera"));
            return;
          }
          seen.addSink(sink);
          var _ =
              sink.still()
                  .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                  .whenComplete((still, error) -> environment.thread().execute(() -> leave(sink)));
        });
    return sink.still();
  }

  private void leave(StillSink sink) {
    if (track != null && !over) {
      track.removeSink(sink);
    }
  }

  @Override
  public void tone() {
    environment
        .thread()
        .execute(() -> {
          if (!over && camera != null) {
            endTone();
            tone = new TestTone(environment, library.get().sound());
            tone.start(choice);
          }
        });
  }

  private void endTone() {
    if (tone != null) {
      tone.stop();
      tone = null;
    }
  }

  @Override
  public void close() {
    environment.thread().execute(this::closeNow);
  }

  /** A call takes the devices over. On the media thread. */
  void giveWay() {
    if (!over) {
      closeNow();
      listener.inCall();
    }
  }

  /** On the media thread; any number of times. */
  void closeNow() {
    if (over) {
      return;
    }
    over = true;
    Thorough.all(picture::close, this::release);
    var _ = environment.turns().settled().thenRun(() -> closed.complete(null));
  }

  /** The library is opened anew in between, and the devices with it. On the media thread. */
  void anew(Runnable change) {
    if (!over) {
      release();
      change.run();
      open(choice);
    }
  }

  private void release() {
    Thorough.all(this::endTone);
    if (meter != null) {
      Thorough.all(meter::stop);
    }
    ChosenCamera present = camera;
    if (present != null) {
      Thorough.all(present::stop, this::endTrack, present::dispose);
    }
  }

  private void endTrack() {
    if (track != null) {
      track.dispose();
    }
  }

  /** Done once everything of it is released. */
  CompletableFuture<Void> closed() {
    return closed;
  }
}
