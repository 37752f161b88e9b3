package org.duet.app.media.sound;

import java.util.List;
import javax.sound.sampled.AudioFormat;
import org.duet.app.media.RingSound;

/** One turn of a ring: a few notes and the silence after them. */
final class RingTone {
  static final AudioFormat FORMAT = new AudioFormat(44_100, 16, 2, true, false);
  private static final int RATE = 44_100;
  private static final int FRAME = 4;

  /** Two sounds at once must not go beyond what a sample can hold. */
  private static final double HEADROOM = 0.45;

  /** How long a note takes to be there, in seconds: without, it clicks. */
  private static final double ATTACK = 0.006;

  /**
   * One note.
   *
   * @param at in seconds from the beginning of the turn
   * @param hertz its pitch
   * @param decay after how many seconds it has fallen to a third
   * @param overtone how strong the overtone is, and how many times as high
   */
  private record Note(double at, double hertz, double decay, double strength, Overtone overtone) {}

  private record Overtone(double strength, double ratio) {}

  private static final Overtone MARIMBA = new Overtone(0.35, 4);
  private static final Overtone METAL = new Overtone(0.5, 2.76);
  private static final Overtone HOLLOW = new Overtone(0.2, 3);

  private RingTone() {}

  /** The samples of one turn: 16 bit signed little-endian, left and right. */
  static byte[] turn(RingSound sound, double volume) {
    return switch (sound) {
      case DUET ->
          samples(
              3.2,
              volume,
              List.of(
                  new Note(0.00, 659.26, 0.30, 1, MARIMBA),
                  new Note(0.18, 987.77, 0.35, 0.8, MARIMBA),
                  new Note(0.54, 739.99, 0.30, 0.9, MARIMBA),
                  new Note(0.72, 1108.73, 0.45, 0.8, MARIMBA)));
      case BELL ->
          samples(
              3.6,
              volume,
              List.of(
                  new Note(0.0, 783.99, 0.9, 1, METAL), new Note(0.7, 783.99, 0.9, 0.8, METAL)));
      case WOOD ->
          samples(
              2.4,
              volume,
              List.of(
                  new Note(0.00, 392.00, 0.12, 1, HOLLOW),
                  new Note(0.16, 392.00, 0.12, 0.9, HOLLOW),
                  new Note(0.32, 523.25, 0.18, 1, HOLLOW)));
    };
  }

  private static byte[] samples(double seconds, double volume, List<Note> notes) {
    int frames = (int) (seconds * RATE);
    byte[] pcm = new byte[frames * FRAME];
    for (int i = 0; i < frames; i++) {
      double time = (double) i / RATE;
      double sum = notes.stream().mapToDouble(note -> at(note, time - note.at())).sum();
      double limited = Math.clamp(sum * HEADROOM, -1, 1);
      short sample = (short) Math.round(limited * loudness(volume) * Short.MAX_VALUE);
      for (int side = 0; side < 2; side++) {
        pcm[i * FRAME + 2 * side] = (byte) sample;
        pcm[i * FRAME + 2 * side + 1] = (byte) (sample >> 8);
      }
    }
    return pcm;
  }

  /** A slider that moves evenly sounds even only where its square is what is heard. */
  private static double loudness(double volume) {
    double within = Math.clamp(volume, 0, 1);
    return within * within;
  }

  private static double at(Note note, double time) {
    if (time < 0) {
      return 0;
    }
    double body = Math.sin(2 * Math.PI * note.hertz() * time) * Math.exp(-time / note.decay());
    double above =
        note.overtone().strength()
            * Math.sin(2 * Math.PI * note.hertz() * note.overtone().ratio() * time)
            * Math.exp(-4 * time / note.decay());
    return note.strength() * Math.min(1, time / ATTACK) * (body + above);
  }
}
