package org.duet.app.i18n;

import java.time.Duration;
import org.duet.app.state.PastCall;
import org.duet.model.call.EndReason;
import org.kordamp.ikonli.feather.Feather;

/**
 * What became of a call, in words and as a sign.
 *
 * @param missed whether the other waited in vain
 */
public record CallStory(String words, Feather glyph, boolean missed) {
  private static final Duration WORTH_TELLING = Duration.ofSeconds(1);

  public static CallStory of(PastCall call, Messages messages) {
    if (call.talked()) {
      return new CallStory(talked(call, messages), glyph(call), false);
    }
    if (call.missed()) {
      return new CallStory(messages.text("recent.missed"), Feather.PHONE_MISSED, true);
    }
    if (call.reason() == null) {
      return new CallStory(messages.text("recent.ended"), Feather.PHONE_OFF, false);
    }
    String words =
        switch (call.reason()) {
          case DECLINED -> messages.text("recent.declined");
          case CANCELLED -> messages.text("recent.cancelled");
          // Only the caller waited for an answer; who that was, not every server tells.
          case MISSED ->
              messages.text(call.byMe() == null ? "recent.unanswered" : "recent.no-answer");
          case LOST -> messages.text("recent.lost");
          case HANGUP, TIME_LIMIT, UNMATCHED, BLOCKED -> messages.text("recent.ended");
        };
    return new CallStory(words, Feather.PHONE_OFF, false);
  }

  /** For how long; and why no longer, where neither of them wanted it to end. */
  private static String talked(PastCall call, Messages messages) {
    if (call.length().compareTo(WORTH_TELLING) < 0) {
      return messages.text("recent.ended");
    }
    // A number stays on the line of its unit.
    String length = messages.duration(call.length()).replace(' ', '\u00a0');
    String talked = messages.text("recent.talked", length);
    if (call.reason() == EndReason.LOST) {
      return messages.text("recent.because", talked, messages.text("recent.then-lost"));
    }
    return call.reason() == EndReason.TIME_LIMIT
        ? messages.text("recent.because", talked, messages.text("recent.then-time-up"))
        : talked;
  }

  /** Which way the call went, where that is known. */
  private static Feather glyph(PastCall call) {
    Boolean byMe = call.byMe();
    return byMe == null ? Feather.PHONE : byMe ? Feather.PHONE_OUTGOING : Feather.PHONE_INCOMING;
  }
}
