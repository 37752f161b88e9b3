package org.duet.app.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.duet.app.media.CallPath;
import org.duet.app.media.CallQuality.Path;

/**
 * The play: sign in, call, ring, answer, talk, hang up, call twice in a row, dismiss, call each
 * other at once. Each step presses what a person would press and says what both clients saw.
 */
final class Play {
  private static final long FAIR_FRAMES_PER_SECOND = 10;
  private static final Duration IDLE = Duration.ofSeconds(2);

  private final DemoStage stage;
  private final DemoPerson ann;
  private final DemoPerson ben;
  private final Pace pace;
  private final Steps steps;

  Play(DemoStage stage, Pace pace) {
    this.stage = stage;
    this.ann = stage.ann();
    this.ben = stage.ben();
    this.pace = pace;
    this.steps = new Steps(stage, pace);
  }

  Report run() throws IOException {
    steps.step("sign in", 0, this::signIn);
    steps.step("Ann calls", 1, this::call);
    steps.step("Ben answers", 1, this::answer);
    if (stage.hasRelay()) {
      steps.step("they stay hidden", 0, this::hidden);
    }
    steps.step("they talk", 0, this::talk);
    steps.step("Ben hangs up", 0, () -> hangUp(ben, ann));
    steps.step("Ann calls twice in a row", 2, this::callTwice);
    steps.step("Ben dismisses", 1, this::dismiss);
    steps.step("both call at once", 0, this::callEachOther);
    steps.step("Ann hangs up", 0, () -> hangUp(ann, ben));
    steps.step("nothing to do", 0, this::idle);
    return steps.report();
  }

  private String signIn() throws NotSeen {
    stage.signIn();
    for (DemoPerson person : List.of(ann, ben)) {
      DemoPerson other = person == ann ? ben : ann;
      person.eyes().until(person.name() + "'s dashboard", () -> person.isReadyToCall(other.name()));
    }
    return "both connected, both listed";
  }

  private String call() throws NotSeen {
    long pressed = Press.by(ann, () -> ann.pressCall("Ben", 1));
    long rang = ben.eyes().until("Ben's card", () -> ben.eyes().cardsNow().size() == 1);
    Instant seen = Instant.now().minusNanos(System.nanoTime() - rang);
    ann.eyes().until("Ann waits, and sees herself", () -> ann.isRinging() && ann.seesThemselves());
    return "card after %s, %d ms after its frame"
        .formatted(millis(pressed, rang), ben.ask(ben::cardArrived).until(seen).toMillis());
  }

  private String answer() throws NotSeen {
    long pressed = Press.by(ben, ben::pressAnswer);
    long seenByBen = ben.eyes().until("Ann's picture at Ben's", ben::isTalking);
    long seenByAnn = ann.eyes().until("Ben's picture at Ann's", ann::isTalking);
    return "first frame after %s (Ben), %s (Ann)"
        .formatted(millis(pressed, seenByBen), millis(pressed, seenByAnn));
  }

  /** From each one's own side: which way it goes, and what of the other's they came to know. */
  private String hidden() throws NotSeen {
    for (DemoPerson person : List.of(ann, ben)) {
      person.eyes().until("the way of " + person.name() + "'s call", () -> person.path() != null);
    }
    CallPath anns = ann.ask(() -> Objects.requireNonNull(ann.path()));
    CallPath bens = ben.ask(() -> Objects.requireNonNull(ben.path()));
    if (anns.way() != Path.RELAY || bens.way() != Path.RELAY || anns.named() + bens.named() > 0) {
      throw new NotSeen(
          "a relay on both sides, but %s and %s; addresses the other saw: %d of Ben's, %d of Ann's"
              .formatted(anns.way(), bens.way(), anns.named(), bens.named()));
    }
    return "path of both: relayed; addresses seen by the other: none";
  }

  private String talk() throws NotSeen {
    long atAnn = ann.ask(ann::framesReceived);
    long atBen = ben.ask(ben::framesReceived);
    Steps.pause(pace.talking());
    long toAnn = ann.ask(ann::framesReceived) - atAnn;
    long toBen = ben.ask(ben::framesReceived) - atBen;
    long fair = FAIR_FRAMES_PER_SECOND * pace.talking().toSeconds();
    if (toAnn < fair || toBen < fair) {
      throw new NotSeen("%d frames each way; %d to Ann, %d to Ben".formatted(fair, toAnn, toBen));
    }
    return "in %d s: %d frames to Ann, %d to Ben"
        .formatted(pace.talking().toSeconds(), toAnn, toBen);
  }

  private String hangUp(DemoPerson one, DemoPerson other) throws NotSeen {
    long pressed = Press.by(one, one::pressHangUp);
    long over = other.eyes().until(other.name() + "'s call is over", other::isOver);
    return other.name() + "'s side closed after " + millis(pressed, over);
  }

  /** An impatient double press, a change of mind, and again: never two cards. */
  private String callTwice() throws NotSeen {
    toDashboards();
    Press.by(ann, () -> ann.pressCall("Ben", 2));
    ben.eyes().until("Ben's card", () -> ben.eyes().cardsNow().size() == 1);
    String first = sessionOfAnn();
    Press.by(ann, ann::pressHangUp);
    ann.eyes().until("Ann's call is over", ann::isOver);
    toDashboards();
    Press.by(ann, () -> ann.pressCall("Ben", 1));
    String second = sessionOfAnn();
    ben.eyes().until("Ben's new card", () -> shows(second));
    int most = ben.ask(ben.eyes()::takeMostCards);
    if (first.equals(second) || most != 1) {
      throw new NotSeen("a fresh session and one card at a time, but " + most);
    }
    return "never more than one card, a fresh session each time";
  }

  private boolean shows(String session) {
    return ben.state().shownCalls().size() == 1
        && ben.state().shownCalls().getFirst().sessionId().toString().equals(session)
        && ben.eyes().cardsNow().size() == 1;
  }

  private String sessionOfAnn() throws NotSeen {
    ann.eyes().until("Ann waits", ann::isRinging);
    return ann.ask(() -> ann.session().orElse("none"));
  }

  private String dismiss() throws NotSeen {
    Press.by(ben, ben::pressDismiss);
    ben.eyes().until("no card at Ben's", () -> ben.eyes().cardsNow().isEmpty());
    if (!ann.ask(ann::isRinging)) {
      throw new NotSeen("Ann still ringing");
    }
    return "the card is gone, Ann goes on ringing";
  }

  private String callEachOther() throws NotSeen {
    Press.by(ann, ann::pressHangUp);
    ann.eyes().until("Ann's call is over", ann::isOver);
    toDashboards();
    long pressed =
        Press.by(
            ann,
            () -> {
              ann.pressCall("Ben", 1);
              ben.pressCall("Ann", 1);
            });
    long atAnn = ann.eyes().until("Ben's picture at Ann's", ann::isTalking);
    long atBen = ben.eyes().until("Ann's picture at Ben's", ben::isTalking);
    boolean one = ann.ask(ann::session).equals(ben.ask(ben::session));
    if (!one) {
      throw new NotSeen("one session, but there are two");
    }
    return "one session, both see each other after " + millis(pressed, Math.max(atAnn, atBen));
  }

  private String idle() throws NotSeen {
    toDashboards();
    long before = stage.requests();
    Steps.pause(IDLE);
    long made = stage.requests() - before;
    if (made != 0) {
      throw new NotSeen("no request, but " + made);
    }
    return "connected, and silent for " + IDLE.toSeconds() + " s";
  }

  private void toDashboards() throws NotSeen {
    for (DemoPerson person : List.of(ann, ben)) {
      person.ask(() -> {
        person.pressCloseIfThere();
        return true;
      });
      person.eyes().until(person.name() + "'s dashboard", person::isFree);
    }
  }

  private static String millis(long from, long to) {
    return TimeUnit.NANOSECONDS.toMillis(to - from) + " ms";
  }
}
