package org.duet.app.call;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Whether the person is heard: while the microphone is on, and while it is off and they hold the
 * key to talk.
 */
final class PushToTalk {
  private final BooleanProperty microphone;
  private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();
  private final BooleanBinding heard;
  private final ObservableValue<Boolean> speaks;

  PushToTalk(BooleanProperty microphone, CallControls controls) {
    this.microphone = microphone;
    heard = microphone.or(held);
    speaks = controls.unheard();
    heard.addListener((is, was, on) -> controls.setMicrophone(on));
    microphone.subscribe(on -> held.set(false));
  }

  /** The key is down. Whether that is to talk: with the microphone on it means nothing. */
  boolean press() {
    boolean muted = !microphone.get();
    held.set(muted);
    return muted;
  }

  /** The key is up, or somewhere else. */
  void release() {
    held.set(false);
  }

  ReadOnlyBooleanProperty held() {
    return held.getReadOnlyProperty();
  }

  /** Whether the microphone is off, and no key held to talk. */
  ObservableValue<Boolean> muted() {
    return heard.not();
  }

  /** Whether they speak, and nobody hears it. */
  ObservableValue<Boolean> unheard() {
    return speaks.flatMap(voice -> heard.map(on -> voice && !on));
  }
}
