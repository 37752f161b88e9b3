package org.duet.app.dashboard;

import org.duet.app.i18n.Messages;
import org.duet.app.state.PastCall;
import org.kordamp.ikonli.feather.Feather;

/**
 * What became of a call.
 *
 * @param missed whether the other waited in vain
 */
record CallStory(String words, Feather glyph, boolean missed) {

  static CallStory of(PastCall call, Messages messages) {
    if (call.talked()) {
      return new CallStory(
          messages.text("recent.talked", messages.duration(call.length())), Feather.VIDEO, false);
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
}
