package org.duet.app.media.webrtc.camera;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.duet.app.media.webrtc.picture.Planes;
import org.jspecify.annotations.Nullable;

/**
 * The frames of a synthetic picture: a figure in its owner's colour that sways a little, drifting
 * lights, the owner's name, the time of day to a tenth of a second, and, where wanted, a {@link
 * Stamp} for machines. Everything is drawn once; a frame only lays the parts where they belong,
 * without allocating.
 */
final class MovingPicture {
  private static final int CLOCK_Y = Portrait.HEIGHT - 52;
  private static final int NAME_Y = Portrait.HEIGHT - 64;
  private static final int MARGIN = 28;

  private final InstantSource clock;
  private final long zoneMillis;
  private final Planes background;
  private final Planes figure;
  private final Planes name;
  private final Planes wide;
  private final Planes small;
  private final Planes[] signs = new Planes[Portrait.CLOCK_SIGNS.length()];
  private final char[] time = "00:00:00.0".toCharArray();
  private final @Nullable StampStrip strip;
  private final Planes frame;
  private int number;

  /**
   * @param stamped whether it carries a stamp
   */
  MovingPicture(String owner, InstantSource clock, boolean stamped) {
    this.clock = clock;
    strip = stamped ? new StampStrip() : null;
    Instant now = clock.instant();
    zoneMillis = ZoneId.systemDefault().getRules().getOffset(now).getTotalSeconds() * 1000L;
    Portrait portrait = new Portrait(Likeness.hue(owner));
    background = portrait.background();
    figure = portrait.figure();
    name = Portrait.name(owner);
    wide = portrait.light(260);
    small = portrait.light(140);
    for (int i = 0; i < signs.length; i++) {
      signs[i] = Portrait.sign(Portrait.CLOCK_SIGNS.charAt(i));
    }
    frame = background.sameSize();
  }

  /** The picture as it is now; valid until the next call. */
  Planes next() {
    long millis = clock.millis() + zoneMillis;
    double t = (millis % 3_600_000) / 1000.0;
    frame.set(background);
    frame.blend(wide, wave(t, 13, 390, 150), wave(t, 17, 30, 60));
    frame.blend(small, wave(t, 11, 150, 60), wave(t, 7, 130, 70));
    frame.blend(figure, wave(t, 5, 200, 16), wave(t, 2.6, 88, 4));
    frame.blend(name, MARGIN, NAME_Y);
    tell(millis);
    if (strip != null) {
      strip.lay(frame, number++, Stamp.now());
    }
    return frame;
  }

  /** A slow swing around a middle. */
  private static int wave(double seconds, double period, int middle, int swing) {
    return middle + (int) Math.round(swing * Math.sin(seconds * 2 * Math.PI / period));
  }

  private void tell(long millis) {
    long tenths = millis / 100;
    time[9] = (char) ('0' + tenths % 10);
    two(6, tenths / 10 % 60);
    two(3, tenths / 600 % 60);
    two(0, tenths / 36_000 % 24);
    int x = Portrait.WIDTH - MARGIN;
    for (int i = time.length - 1; i >= 0; i--) {
      Planes sign = signs[Portrait.CLOCK_SIGNS.indexOf(time[i])];
      x -= sign.width();
      frame.blend(sign, x, CLOCK_Y);
    }
  }

  private void two(int at, long value) {
    time[at] = (char) ('0' + value / 10);
    time[at + 1] = (char) ('0' + value % 10);
  }
}
