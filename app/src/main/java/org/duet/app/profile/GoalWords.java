package org.duet.app.profile;

import org.duet.app.i18n.Messages;
import org.duet.model.people.Goal;

/** What somebody looks for, in words. */
final class GoalWords {
  private GoalWords() {}

  static String of(Goal goal, Messages messages) {
    return switch (goal) {
      case SERIOUS -> messages.text("goal.serious");
      case CASUAL -> messages.text("goal.casual");
      case FRIENDS -> messages.text("goal.friends");
      case NETWORKING -> messages.text("goal.networking");
    };
  }
}
