package org.duet.model.call;

/** What can be done before a camera and told apart by anybody. The order is part of the code. */
public enum Gesture {
  TOUCH_NOSE,
  TOUCH_CHIN,
  TOUCH_LEFT_EAR,
  TOUCH_RIGHT_EAR,
  HAND_ON_HEAD,
  COVER_ONE_EYE,
  RAISE_LEFT_HAND,
  RAISE_RIGHT_HAND,
  RAISE_BOTH_HANDS,
  THUMB_UP,
  TWO_FINGERS,
  FOUR_FINGERS,
  MAKE_A_FIST,
  NOD,
  SHAKE_HEAD,
  CLAP
}
