package org.duet.app;

import java.util.stream.Stream;
import org.duet.app.media.DeviceChoice;
import org.duet.app.media.SoundCare;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.Me;
import org.duet.app.storage.Preferences;

/** Lets a client use the devices that the person who is signed in chose on this machine. */
final class DeviceWishes {
  private DeviceWishes() {}

  /** From now on. On the JavaFX thread. */
  static void follow(AppGraph graph, Preferences preferences) {
    graph.store().state().subscribe(state -> preferences.personIs(key(state)));
    Stream.of(
            preferences.camera,
            preferences.microphone,
            preferences.speaker,
            preferences.lessNoise,
            preferences.noEcho,
            preferences.evenLoudness)
        .forEach(one -> one.subscribe(() -> graph.choose(of(preferences))));
    graph.choose(of(preferences));
  }

  private static DeviceChoice of(Preferences chosen) {
    return new DeviceChoice(
        chosen.camera.get(),
        chosen.microphone.get(),
        chosen.speaker.get(),
        new SoundCare(chosen.lessNoise.get(), chosen.noEcho.get(), chosen.evenLoudness.get()));
  }

  /** Ids repeat from server to server, addresses hardly; none of them is written down. */
  private static String key(AppState state) {
    if (!(state instanceof AppState.SignedIn in)) {
      return "";
    }
    Me me = in.me();
    return me.userId() + "-" + Integer.toHexString(me.email().hashCode());
  }
}
