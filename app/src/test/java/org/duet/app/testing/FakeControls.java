package org.duet.app.testing;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.duet.app.call.CallControls;
import org.duet.app.media.CallPath;
import org.duet.app.media.CallQuality;
import org.duet.app.media.SafetyCheck;
import org.duet.app.media.VideoPicture;

/** The controls of a call without media. Remembers what was switched. */
public final class FakeControls implements CallControls {
  public final ObjectProperty<VideoPicture> local = new SimpleObjectProperty<>();
  public final ObjectProperty<VideoPicture> remote = new SimpleObjectProperty<>();
  public final ObjectProperty<CallQuality> quality = new SimpleObjectProperty<>();
  public final ObjectProperty<SafetyCheck> safety = new SimpleObjectProperty<>();
  public final ObjectProperty<CallPath> path = new SimpleObjectProperty<>();
  public final BooleanProperty unheard = new SimpleBooleanProperty();
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
