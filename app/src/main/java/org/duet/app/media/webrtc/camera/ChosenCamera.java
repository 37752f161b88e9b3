package org.duet.app.media.webrtc.camera;

import dev.onvoid.webrtc.media.video.VideoTrackSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.duet.app.media.Lack;
import org.duet.app.media.webrtc.library.Thorough;
import org.duet.app.media.webrtc.picture.Outlet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The camera a person chose, or the next best one; which of them is on may change at any time, and
 * who looks at {@link #source} only sees another picture. All on the media thread.
 *
 * <pre>
 * off ──start──▶ on: the chosen one ◀── it comes (back) ──┐
 *  ▲                  └── gone, busy, silent ──▶ on: another, a made-up one, or none
 *  └──stop─────────────────────────────────────────────────┘
 * </pre>
 */
public final class ChosenCamera implements Camera {
  private static final Logger LOG = LoggerFactory.getLogger(ChosenCamera.class);

  private final Cameras cameras;
  private final Runnable lacksChanged;
  private final Outlet outlet = new Outlet();

  /** Why those do not work that were tried; forgotten as they are unplugged or chosen again. */
  private final Map<String, Lack> failed = new HashMap<>();

  private String wanted;
  private List<String> there;
  private @Nullable Camera present;
  private @Nullable Lack madeUpLack;

  /** Empty for a made-up one, and for none. */
  private String name = "";

  private boolean on;
  private boolean dark;

  /**
   * Off at first.
   *
   * @param wanted by name; empty for whatever there is
   * @param lacksChanged told whenever {@link #lacks} may say something else
   */
  public ChosenCamera(Cameras cameras, String wanted, Runnable lacksChanged) {
    this.cameras = cameras;
    this.wanted = wanted;
    this.lacksChanged = lacksChanged;
    there = cameras.names();
  }

  /** What a track is made of; the same whichever camera is on. */
  public VideoTrackSource source() {
    return outlet.source();
  }

  /** Where the picture of each camera goes, to be blurred and marked there. */
  public Outlet outlet() {
    return outlet;
  }

  @Override
  public void start() {
    if (!on || present == null) {
      on = true;
      madeUpLack = null;
      failed.clear(); // what was busy may be free by now
      open();
    }
  }

  /** Another one is wanted. */
  public void choose(String next) {
    if (!next.equals(wanted)) {
      wanted = next;
      failed.clear();
      openAnew("");
    }
  }

  /** These are plugged in now. */
  public void plugged(List<String> names) {
    there = names;
    failed.keySet().retainAll(names);
    openAnew(name);
  }

  /** Only if that leads to another one. */
  private void openAnew(String keep) {
    List<String> best = candidates(keep);
    if (on && !(best.isEmpty() ? name.isEmpty() : best.getFirst().equals(name))) {
      leave();
      open();
    } else {
      lacksChanged.run();
    }
  }

  /** Best first. */
  private List<String> candidates(String keep) {
    if (cameras.isFilm() || (cameras.rathersMadeUp() && !there.contains(wanted))) {
      return List.of();
    }
    return Stream.concat(Stream.of(wanted, keep), there.stream())
        .filter(there::contains)
        .filter(one -> !failed.containsKey(one))
        .distinct()
        .toList();
  }

  private void open() {
    for (String one : candidates("")) {
      if (opened(one)) {
        lacksChanged.run();
        return;
      }
    }
    if (cameras.mayBeMadeUp()) {
      turnOn(cameras.madeUp(outlet, this::failMadeUp), "");
    }
    lacksChanged.run();
  }

  private boolean opened(String one) {
    Camera made = null;
    try {
      made = cameras.make(one, outlet, lack -> fail(one, lack));
      turnOn(made, one);
      return true;
    } catch (Throwable t) { // the library throws java.lang.Error
      LOG.info("A camera cannot be opened: {}", t.toString());
      failed.put(one, Lack.CAMERA_BUSY);
      present = null;
      name = "";
      if (made != null) {
        made.dispose();
      }
      return false;
    }
  }

  private void turnOn(Camera made, String called) {
    present = made;
    name = called;
    made.dark(dark);
    made.start();
  }

  private void fail(String one, Lack lack) {
    if (!one.equals(name)) {
      return; // it is no longer on
    }
    failed.put(one, lack);
    leave();
    if (on) {
      open();
    }
    if (lack == Lack.CAMERA_MISSING) {
      cameras.later(() -> lookFor(one));
    }
  }

  /** A loose plug comes back sooner than anybody has noticed that it was gone. */
  private void lookFor(String one) {
    if (on) {
      failed.remove(one);
      plugged(cameras.names());
    }
  }

  private void failMadeUp(Lack lack) {
    madeUpLack = lack;
    lacksChanged.run();
  }

  private void leave() {
    Camera old = present;
    present = null;
    name = "";
    if (old != null) {
      Thorough.all(old::stop, old::dispose);
    }
  }

  /** Whether there is one that is on, or at least being opened. */
  public boolean sees() {
    return present != null && madeUpLack == null;
  }

  /** What is missing of the picture while it is on. */
  public Set<Lack> lacks() {
    if (on && madeUpLack != null) {
      return EnumSet.of(madeUpLack);
    }
    if (on && !name.isEmpty() && !wanted.isEmpty() && !name.equals(wanted)) {
      return EnumSet.of(Lack.CAMERA_OTHER);
    }
    if (present != null || (!on && !there.isEmpty()) || cameras.mayBeMadeUp()) {
      return EnumSet.noneOf(Lack.class);
    }
    return EnumSet.of(
        there.isEmpty()
            ? Lack.CAMERA_MISSING
            : failed.values().stream().findFirst().orElse(Lack.CAMERA_BUSY));
  }

  @Override
  public void dark(boolean now) {
    dark = now;
    if (present != null) {
      present.dark(now);
    }
  }

  @Override
  public void stop() {
    on = false;
    leave();
  }

  @Override
  public void dispose() {
    Thorough.all(this::leave, outlet::dispose);
  }
}
