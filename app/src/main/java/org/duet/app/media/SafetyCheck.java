package org.duet.app.media;

import org.duet.model.call.SafetyCode;

/** Whether the two can find out that nobody is between them. */
public sealed interface SafetyCheck {
  /** The two clients have not agreed yet; one that knows nothing of it never does. */
  record Waiting() implements SafetyCheck {}

  /** What both sides see where nobody is in the middle. */
  record Known(SafetyCode code) implements SafetyCheck {}

  /** The other side's client did not keep its word: nothing can be known in this call. */
  record Impossible() implements SafetyCheck {}
}
