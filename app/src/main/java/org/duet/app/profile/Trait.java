package org.duet.app.profile;

import org.duet.app.i18n.Messages;
import org.duet.model.people.Personality;

/** The five traits, each between two words of equal worth. */
enum Trait {
  EXTROVERSION,
  OPENNESS,
  CONSCIENTIOUSNESS,
  AGREEABLENESS,
  NEUROTICISM;

  int of(Personality personality) {
    return switch (this) {
      case EXTROVERSION -> personality.extroversion();
      case OPENNESS -> personality.openness();
      case CONSCIENTIOUSNESS -> personality.conscientiousness();
      case AGREEABLENESS -> personality.agreeableness();
      case NEUROTICISM -> personality.neuroticism();
    };
  }

  String name(Messages messages) {
    return switch (this) {
      case EXTROVERSION -> messages.text("trait.extroversion");
      case OPENNESS -> messages.text("trait.openness");
      case CONSCIENTIOUSNESS -> messages.text("trait.conscientiousness");
      case AGREEABLENESS -> messages.text("trait.agreeableness");
      case NEUROTICISM -> messages.text("trait.neuroticism");
    };
  }

  /** The word at the low end. */
  String low(Messages messages) {
    return switch (this) {
      case EXTROVERSION -> messages.text("trait.extroversion-low");
      case OPENNESS -> messages.text("trait.openness-low");
      case CONSCIENTIOUSNESS -> messages.text("trait.conscientiousness-low");
      case AGREEABLENESS -> messages.text("trait.agreeableness-low");
      case NEUROTICISM -> messages.text("trait.neuroticism-low");
    };
  }

  /** The word at the high end. */
  String high(Messages messages) {
    return switch (this) {
      case EXTROVERSION -> messages.text("trait.extroversion-high");
      case OPENNESS -> messages.text("trait.openness-high");
      case CONSCIENTIOUSNESS -> messages.text("trait.conscientiousness-high");
      case AGREEABLENESS -> messages.text("trait.agreeableness-high");
      case NEUROTICISM -> messages.text("trait.neuroticism-high");
    };
  }
}
