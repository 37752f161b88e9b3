package org.duet.app.effects;

import java.util.Set;
import org.duet.app.backend.Answer;
import org.duet.app.backend.Failure;
import org.duet.app.theme.Portrait;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a server said when it was asked for somebody's picture, and what could be read of it.
 *
 * @param portrait null where nothing came that is a picture
 */
record PhotoAnswer(Answer<byte[]> answer, @Nullable Portrait portrait) {
  private static final Logger log = LoggerFactory.getLogger(PhotoAnswer.class);

  private static final Set<Integer> NONE = Set.of(403, 404, 410);

  /** Takes a moment where it is a picture. */
  static PhotoAnswer of(Answer<byte[]> answer) {
    return new PhotoAnswer(
        answer, answer instanceof Answer.Good<byte[]>(byte[] bytes) ? read(bytes) : null);
  }

  /** Whatever a server sends as a picture; null where it is none. Takes a moment. */
  static @Nullable Portrait read(byte[] bytes) {
    try {
      return Portrait.read(bytes).orElse(null);
    } catch (RuntimeException e) {
      log.info("a photo cannot be read: {}", e.getClass().getSimpleName());
      return null;
    }
  }

  /** Whether there is none to see, and asking again makes none. */
  boolean isNone() {
    return answer instanceof Answer.Bad<byte[]>(Failure.Refused(int status, _, _))
        && NONE.contains(status);
  }

  /** Whether the server has no pictures at all. */
  boolean isNowhere() {
    return answer instanceof Answer.Bad<byte[]>(Failure.Unable _);
  }
}
