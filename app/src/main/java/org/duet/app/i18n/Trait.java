package org.duet.app.i18n;

import org.duet.model.people.Personality;

/** The five traits, each between two words of equal worth. */
public enum Trait {
  EXTROVERSION,
  OPENNESS,
  CONSCIENTIOUSNESS,
  AGREEABLENESS,
  NEUROTICISM;

  public int of(Personality personality) {
    return switch (this) {
      case EXTROVERSION -> personality.extroversion();
      case OPENNESS -> personality.openness();
      case CONSCIENTIOUSNESS -> personality.conscientiousness();
      case AGREEABLENESS -> personality.agreeableness();
      case NEUROTICISM -> personality.neuroticism();
    };
  }

  public String name(Messages messages) {
    return switch (this) {
      case EXTROVERSION -> messages.text("trait.extroversion");
      case OPENNESS -> messages.text("trait.openness");
      case CONSCIENTIOUSNESS -> messages.text("trait.conscientiousness");
      case AGREEABLENESS -> messages.text("trait.agreeableness");
      case NEUROTICISM -> messages.text("trait.neuroticism");
    };
  }

  /** The word at the low end. */
  public String low(Messages messages) {
    return switch (this) {
      case EXTROVERSION -> messages.text("trait.extroversion-low");
      case OPENNESS -> messages.text("trait.openness-low");
      case CONSCIENTIOUSNESS -> messages.text("trait.conscientiousness-low");
      case AGREEABLENESS -> messages.text("trait.agreeableness-low");
      case NEUROTICISM -> messages.text("trait.neuroticism-low");
    };
  }

  /** The word at the high end. */
  public String high(Messages messages) {
    return switch (this) {
      case EXTROVERSION -> messages.text("trait.extroversion-high");
      case OPENNESS -> messages.text("trait.openness-high");
      case CONSCIENTIOUSNESS -> messages.text("trait.conscientiousness-high");
      case AGREEABLENESS -> messages.text("trait.agreeableness-high");
      case NEUROTICISM -> messages.text("trait.neuroticism-high");
    };
  }
}
