package org.duet.app.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duet.app.media.webrtc.camera.Stamp;

/**
 * Whether pictures that were shown one after the other were right to be: each a later frame than
 * the one before. That frames are left out is no fault: a window shows the newest there is.
 *
 * <p>What is tolerated, and why:
 *
 * <ul>
 *   <li>Never: a frame earlier than the one before, by number or by time.
 *   <li>One in {@value #SAME} may be the same frame again: an encoder that has no bits left for a
 *       frame may send "as before" in its place, and that is a new picture to everyone after it.
 *   <li>One in {@value #UNREAD} may have no stamp that can be read: an encoder begins with coarse
 *       pictures, and draws its way from one frame to the next in between.
 * </ul>
 *
 * That one picture stands until the next comes is no repetition, however often a test looks.
 */
public final class Succession {
  private static final int SAME = 30;
  private static final int UNREAD = 10;

  /** More of them say nothing more. */
  private static final int TOLD = 5;

  private final List<String> backwards = new ArrayList<>();
  private Optional<Stamp> last = Optional.empty();
  private int pictures;
  private int same;
  private int unread;

  /** The next picture. */
  public void next(Optional<Stamp> shown) {
    pictures++;
    if (shown.isEmpty()) {
      unread++;
      return;
    }
    Stamp now = shown.get();
    last.ifPresent(before -> compare(before, now));
    last = shown;
  }

  private void compare(Stamp before, Stamp now) {
    if (now.equals(before)) {
      same++;
    } else if (now.framesSince(before) <= 0 || !now.isNoEarlierThan(before)) {
      backwards.add(now + " after " + before);
    }
  }

  /** How many there were. */
  public int pictures() {
    return pictures;
  }

  /** What is beyond what is tolerated, in words; empty where all is well. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>(backwards.stream().limit(TOLD).toList());
    if (same > pictures / SAME) {
      faults.add(same + " of " + pictures + " pictures show the same frame again");
    }
    if (unread > pictures / UNREAD) {
      faults.add(unread + " of " + pictures + " pictures have no stamp");
    }
    return faults;
  }

  @Override
  public String toString() {
    return "%d pictures, %d earlier than the one before, %d the same again, %d without a stamp"
        .formatted(pictures, backwards.size(), same, unread);
  }
}
