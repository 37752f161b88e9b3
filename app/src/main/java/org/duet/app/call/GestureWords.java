package org.duet.app.call;

import org.duet.app.i18n.Messages;
import org.duet.model.call.Gesture;

/** Says what to do before the camera. */
final class GestureWords {
  private GestureWords() {}

  static String of(Gesture gesture, Messages messages) {
    return switch (gesture) {
      case TOUCH_NOSE -> messages.text("gesture.touch-nose");
      case TOUCH_CHIN -> messages.text("gesture.touch-chin");
      case TOUCH_LEFT_EAR -> messages.text("gesture.touch-left-ear");
      case TOUCH_RIGHT_EAR -> messages.text("gesture.touch-right-ear");
      case HAND_ON_HEAD -> messages.text("gesture.hand-on-head");
      case COVER_ONE_EYE -> messages.text("gesture.cover-one-eye");
      case RAISE_LEFT_HAND -> messages.text("gesture.raise-left-hand");
      case RAISE_RIGHT_HAND -> messages.text("gesture.raise-right-hand");
      case RAISE_BOTH_HANDS -> messages.text("gesture.raise-both-hands");
      case THUMB_UP -> messages.text("gesture.thumb-up");
      case TWO_FINGERS -> messages.text("gesture.two-fingers");
      case FOUR_FINGERS -> messages.text("gesture.four-fingers");
      case MAKE_A_FIST -> messages.text("gesture.make-a-fist");
      case NOD -> messages.text("gesture.nod");
      case SHAKE_HEAD -> messages.text("gesture.shake-head");
      case CLAP -> messages.text("gesture.clap");
    };
  }
}
