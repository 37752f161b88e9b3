package org.duet.app.testing;

import java.util.concurrent.CompletableFuture;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.duet.app.call.CallControls;
import org.duet.app.media.CallPath;
import org.duet.app.media.CallQuality;
import org.duet.app.media.SafetyCheck;
import org.duet.app.media.ScreenList;
import org.duet.app.media.ScreenSource;
import org.duet.app.media.Share;
import org.duet.app.media.VideoPicture;

/** The controls of a call without media. Remembers what was switched. */
public final class FakeControls implements CallControls {
  public final ObjectProperty<VideoPicture> local = new SimpleObjectProperty<>();
  public final ObjectProperty<VideoPicture> remote = new SimpleObjectProperty<>();
  public final ObjectProperty<CallQuality> quality = new SimpleObjectProperty<>();
  public final ObjectProperty<SafetyCheck> safety = new SimpleObjectProperty<>();
  public final ObjectProperty<CallPath> path = new SimpleObjectProperty<>();
  public final BooleanProperty unheard = new SimpleBooleanProperty();
  public final ObjectProperty<Share> sharing = new SimpleObjectProperty<>(Share.OFF);

  /** What can be shared; null while that is being looked for. */
  public ScreenList screens;

  private boolean microphone = true;
  private boolean camera = true;
  private boolean shield;

  @Override
  public ObservableValue<VideoPicture> localPicture() {
    return local;
  }

  @Override
  public ObservableValue<VideoPicture> remotePicture() {
    return remote;
  }

  @Override
  public ObservableValue<CallQuality> quality() {
    return quality;
  }

  @Override
  public ObservableValue<SafetyCheck> safety() {
    return safety;
  }

  @Override
  public ObservableValue<CallPath> path() {
    return path;
  }

  @Override
  public ObservableValue<Boolean> unheard() {
    return unheard;
  }

  @Override
  public void setMicrophone(boolean on) {
    microphone = on;
  }

  @Override
  public void setCamera(boolean on) {
    camera = on;
  }

  @Override
  public void setShield(boolean on) {
    shield = on;
  }

  @Override
  public ObservableValue<Share> sharing() {
    return sharing;
  }

  @Override
  public CompletableFuture<ScreenList> screens() {
    return screens == null ? new CompletableFuture<>() : CompletableFuture.completedFuture(screens);
  }

  @Override
  public void share(ScreenSource what) {
    sharing.set(new Share.On(what));
  }

  @Override
  public void unshare() {
    sharing.set(Share.OFF);
  }

  public boolean isShieldOn() {
    return shield;
  }

  public boolean isMicrophoneOn() {
    return microphone;
  }

  public boolean isCameraOn() {
    return camera;
  }
}
