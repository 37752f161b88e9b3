package org.duet.app.call;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
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

/** The controls of whatever call is on; without one, the switches do nothing. */
record ControlsOfMedia(ObservableValue<@Nullable CallMedia> media) implements CallControls {
  @Override
  public ObservableValue<@Nullable VideoPicture> localPicture() {
    return media.map(call -> call == null ? null : call.local());
  }

  @Override
  public ObservableValue<@Nullable VideoPicture> remotePicture() {
    return media.map(call -> call == null ? null : call.remote());
  }

  @Override
  public ObservableValue<@Nullable CallQuality> quality() {
    return media.flatMap(call -> call == null ? null : call.quality());
  }

  @Override
  public ObservableValue<@Nullable SafetyCheck> safety() {
    return media.flatMap(call -> call == null ? null : call.safety());
  }

  @Override
  public ObservableValue<@Nullable CallPath> path() {
    return media.flatMap(call -> call == null ? null : call.path());
  }

  @Override
  public ObservableValue<Boolean> unheard() {
    return media.<Boolean>flatMap(call -> call == null ? null : call.unheard()).orElse(false);
  }

  @Override
  public void setMicrophone(boolean on) {
    whileOn(call -> call.microphone(on));
  }

  @Override
  public void setCamera(boolean on) {
    whileOn(call -> call.camera(on));
  }

  @Override
  public void setShield(boolean on) {
    whileOn(call -> call.shield(on));
  }

  @Override
  public ObservableValue<Share> sharing() {
    return media.<Share>flatMap(call -> call == null ? null : call.sharing()).orElse(Share.OFF);
  }

  @Override
  public CompletableFuture<ScreenList> screens() {
    CallMedia call = media.getValue();
    return call == null ? new CompletableFuture<>() : call.screens();
  }

  @Override
  public void share(ScreenSource what) {
    whileOn(call -> call.share(what));
  }

  @Override
  public void unshare() {
    whileOn(CallMedia::unshare);
  }

  private void whileOn(Consumer<CallMedia> action) {
    CallMedia call = media.getValue();
    if (call != null) {
      action.accept(call);
    }
  }
}
