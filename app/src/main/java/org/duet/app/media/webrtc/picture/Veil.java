package org.duet.app.media.webrtc.picture;

import org.duet.model.call.Clarity;

/**
 * Makes a picture as unclear as it has to be, before anybody else gets it. For one thread.
 *
 * <p>What is seen is taken anew three times a second; the frames between are mixtures of what was
 * taken before and after, and so tell nothing of their own.
 */
public final class Veil {
  /** Frames between two looks: a third of a second at thirty a second. */
  private static final int REST = 10;

  private static final int LONG_SIDE = 12;
  private static final int SHORT_SIDE = 9;

  /** A face of a third of the picture's height is then three cells high. */
  private static final int BLURRED_STEP = 12;

  /** As many cells more to each side as make out a person who is known, and no stranger. */
  private static final int SOFT_FACTOR = 3;

  private static final int SOFT_STEP = 6;

  private Clarity clarity = Clarity.BLURRED;
  private boolean upright;
  private Mosaic[] mosaics = new Mosaic[0];
  private int sinceLook;

  /** How clear it is from the next frame on. */
  public void set(Clarity next) {
    if (next != clarity) {
      clarity = next;
      mosaics = new Mosaic[0];
    }
  }

  public Clarity clarity() {
    return clarity;
  }

  /** What comes next has nothing to do with what came before: it is taken at once. */
  public void startOver() {
    mosaics = new Mosaic[0];
  }

  /** Reads a picture and writes what may be seen of it. Not to be called while all is clear. */
  void cover(Plane.Three from, Plane.Three to) {
    boolean stands = from.luma().height() > from.luma().width();
    boolean anew = mosaics.length == 0 || stands != upright;
    if (anew) {
      upright = stands;
      mosaics = make();
    }
    boolean look = anew || sinceLook >= REST;
    sinceLook = look ? 1 : sinceLook + 1;
    cover(mosaics[0], from.luma(), to.luma(), look, anew);
    cover(mosaics[1], from.blue(), to.blue(), look, anew);
    cover(mosaics[2], from.red(), to.red(), look, anew);
  }

  private static void cover(Mosaic mosaic, Plane from, Plane to, boolean look, boolean anew) {
    if (look) {
      mosaic.look(from, anew);
    }
    mosaic.approach();
    mosaic.paint(to);
  }

  private Mosaic[] make() {
    boolean blurred = clarity == Clarity.BLURRED;
    int factor = blurred ? 1 : SOFT_FACTOR;
    int step = blurred ? BLURRED_STEP : SOFT_STEP;
    int columns = (upright ? SHORT_SIDE : LONG_SIDE) * factor;
    int rows = (upright ? LONG_SIDE : SHORT_SIDE) * factor;
    return new Mosaic[] {
      new Mosaic(columns, rows, step),
      new Mosaic(columns, rows, step),
      new Mosaic(columns, rows, step)
    };
  }
}
