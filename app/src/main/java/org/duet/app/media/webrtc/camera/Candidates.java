package org.duet.app.media.webrtc.camera;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duet.app.media.Lack;

/** Which cameras there are, which is wanted, and why those do not work that were tried. */
final class Candidates {
  private final Cameras cameras;

  /** Forgotten as they are unplugged or chosen again. */
  private final Map<String, Lack> failed = new HashMap<>();

  private String wanted;
  private List<String> there;

  /**
   * Those that are plugged in.
   *
   * @param wanted by name; empty for whatever there is
   */
  Candidates(Cameras cameras, String wanted) {
    this.cameras = cameras;
    this.wanted = wanted;
    there = cameras.names();
  }

  /** Whether that is another one than before; then all may be tried again. */
  boolean want(String next) {
    boolean other = !next.equals(wanted);
    if (other) {
      wanted = next;
      failed.clear();
    }
    return other;
  }

  void plugged(List<String> names) {
    there = names;
    failed.keySet().retainAll(names);
  }

  boolean none() {
    return there.isEmpty();
  }

  /** Those that may work, best first. */
  List<String> bestFirst(String keep) {
    if (cameras.isFilm() || (cameras.rathersMadeUp() && !there.contains(wanted))) {
      return List.of();
    }
    return Stream.concat(Stream.of(wanted, keep), there.stream())
        .filter(there::contains)
        .filter(one -> !failed.containsKey(one))
        .distinct()
        .toList();
  }

  /** Whether it stands in for the one that is wanted. */
  boolean isOther(String one) {
    return !one.isEmpty() && !wanted.isEmpty() && !one.equals(wanted);
  }

  void fail(String one, Lack lack) {
    failed.put(one, lack);
  }

  void mayWork(String one) {
    failed.remove(one);
  }

  /** What was busy may be free by now, and so on. */
  void allMayWork() {
    failed.clear();
  }

  void busyMayWork() {
    failed.values().removeIf(Lack.CAMERA_BUSY::equals);
  }

  boolean anyBusy() {
    return failed.containsValue(Lack.CAMERA_BUSY);
  }

  /** Why there is none that works. */
  Lack lack() {
    return none()
        ? Lack.CAMERA_MISSING
        : failed.values().stream().findFirst().orElse(Lack.CAMERA_BUSY);
  }
}
