package org.duet.app.call;

import java.util.concurrent.CompletableFuture;
import javafx.beans.value.ObservableValue;
import org.duet.app.media.CallMedia;
import org.duet.app.media.CallPath;
import org.duet.app.media.CallQuality;
import org.duet.app.media.SafetyCheck;
import org.duet.app.media.ScreenList;
import org.duet.app.media.ScreenSource;
import org.duet.app.media.Share;
import org.duet.app.media.VideoPicture;
import org.jspecify.annotations.Nullable;

/**
 * What the call's screen needs of the call's media: its pictures, and its two switches. Everything
 * on the JavaFX thread; the pictures are null while there is no call.
 */
public interface CallControls {
  /** What this side's camera sees. */
  ObservableValue<@Nullable VideoPicture> localPicture();

  /** What the other sends. */
  ObservableValue<@Nullable VideoPicture> remotePicture();

  /** How well the call goes; null while that is not known. */
  ObservableValue<@Nullable CallQuality> quality();

  /** Whether the two can find out that nobody is between them; null while there is no call. */
  ObservableValue<@Nullable SafetyCheck> safety();

  /** Which way the call goes; null while there is none. */
  ObservableValue<@Nullable CallPath> path();

  /** Whether this person speaks although the microphone is off. */
  ObservableValue<Boolean> unheard();

  /** Whether the microphone is heard by the other. On when a call begins. */
  void setMicrophone(boolean on);

  /** Whether the camera is seen by the other. On when a call begins. */
  void setCamera(boolean on);

  /** Whether the other's picture is blurred here. On when a first call begins. */
  void setShield(boolean on);

  /** What is shared with the other. */
  ObservableValue<Share> sharing();

  /** What can be shared; never done where there is no call. */
  CompletableFuture<ScreenList> screens();

  /** Shows this in place of the camera's picture. */
  void share(ScreenSource what);

  /** Shows the camera's picture again, if it is on. */
  void unshare();

  /** Those of the call that is on. */
  static CallControls of(ObservableValue<@Nullable CallMedia> media) {
    return new ControlsOfMedia(media);
  }
}
