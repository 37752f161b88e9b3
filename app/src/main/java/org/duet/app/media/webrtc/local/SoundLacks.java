package org.duet.app.media.webrtc.local;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duet.app.media.DeviceChoice;
import org.duet.app.media.DeviceList;
import org.duet.app.media.Lack;
import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.MediaSettings.Synthetic;
import org.duet.app.media.webrtc.library.SoundModule;
import org.jspecify.annotations.Nullable;

/** Where the sound of a call goes, and what of that is missing. On the media thread. */
final class SoundLacks {
  private final SoundModule module;
  private final CallEnvironment environment;
  private final boolean records;
  private final Silence silence = new Silence();
  private DeviceChoice choice;
  private @Nullable DeviceList there;

  /** Whether the sound server with these devices is not the one that this call's sound goes to. */
  private boolean lost;

  private boolean goes;

  /**
   * @param records whether a real microphone is sent, and not something in its place
   */
  SoundLacks(
      SoundModule module, CallEnvironment environment, DeviceChoice choice, boolean records) {
    this.module = module;
    this.records = records;
    this.environment = environment;
    this.choice = choice;
  }

  /** The library plays and records from now on. */
  void goes() {
    if (!goes) {
      goes = true;
      if (!choice.microphone().isEmpty() || !choice.speaker().isEmpty()) {
        lead(false);
      }
    }
  }

  void choose(DeviceChoice next) {
    boolean other =
        !next.microphone().equals(choice.microphone()) || !next.speaker().equals(choice.speaker());
    if (!next.microphone().equals(choice.microphone())) {
      silence.startOver();
    }
    choice = next;
    if (other) {
      lead(false);
    }
  }

  /** Where something went or came, the library's streams may have ended with it. */
  void plugged(DeviceList now) {
    DeviceList before = there;
    there = now;
    lost = environment.route().isLost(module);
    if (before != null
        && !(before.microphones().equals(now.microphones())
            && before.speakers().equals(now.speakers()))) {
      silence.startOver();
      lead(true);
    }
  }

  /** What the microphone brought: see {@link LocalMedia#measured}. */
  void measured(double energy, double at) {
    silence.measured(energy, at);
  }

  private void lead(boolean fresh) {
    if (goes && module.real() && !lost) {
      environment.route().lead(module.module(), choice, fresh, records);
    }
  }

  /** Whether what is recorded is a microphone: without one, servers record what is played here. */
  boolean hears() {
    DeviceList now = there;
    return !records || (now == null ? module.microphone() : !now.microphones().isEmpty());
  }

  Set<Lack> lacks() {
    Set<Lack> lacks = EnumSet.noneOf(Lack.class);
    DeviceList now = there;
    if (environment.settings().synthetic() != Synthetic.NEVER) {
      return lacks; // a tone stands in
    }
    if (now == null) {
      add(lacks, !module.microphone(), Lack.MICROPHONE_MISSING);
      add(lacks, !module.speaker(), Lack.SPEAKER_MISSING);
      return lacks;
    }
    if (!module.real() || lost) {
      return EnumSet.of(Lack.MICROPHONE_MISSING, Lack.SPEAKER_MISSING);
    }
    add(lacks, now.microphones().isEmpty(), Lack.MICROPHONE_MISSING);
    add(lacks, now.speakers().isEmpty(), Lack.SPEAKER_MISSING);
    add(lacks, records && hears() && silence.lasts(), Lack.MICROPHONE_SILENT);
    add(lacks, isOther(choice.microphone(), now.microphones()), Lack.MICROPHONE_OTHER);
    add(lacks, isOther(choice.speaker(), now.speakers()), Lack.SPEAKER_OTHER);
    return lacks;
  }

  private static boolean isOther(String wanted, List<String> there) {
    return !wanted.isEmpty() && !there.isEmpty() && !there.contains(wanted);
  }

  private static void add(Set<Lack> to, boolean is, Lack lack) {
    if (is) {
      to.add(lack);
    }
  }
}
