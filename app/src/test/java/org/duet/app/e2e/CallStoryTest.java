package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.duet.app.media.MediaLink;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallState;
import org.duet.app.state.CallState.None;
import org.duet.app.state.CallState.Over;
import org.duet.app.state.CallState.Ringing;
import org.duet.app.state.CallState.Talking;
import org.duet.app.state.Event;
import org.duet.app.state.Trouble;
import org.duet.model.call.EndReason;
import org.duet.model.wire.PeerNote;
import org.duet.model.wire.RemovalReason;
import org.junit.jupiter.api.Test;

/** Ann and Ben call each other at a server that tells them what happens. */
class CallStoryTest extends PairStory {
  @Override
  World open() {
    return new World();
  }

  @Override
  Client signIn(String name, String device) {
    return world.signIn(name, device);
  }

  @Test
  void hangingUpOnOneSideEndsTheOther() {
    talk();
    ben.hangUp();
    Over over = ann.awaitCall(Over.class);
    assertThat(over.reason()).isEqualTo(EndReason.HANGUP);
    assertThat(over.byMe()).isFalse();
    assertThat(ben.awaitCall(Over.class).byMe()).isTrue();
  }

  @Test
  void aLineOfTheCallIsInTheChatOnceHoweverItCame() {
    talk();
    String past = "Only past the server";
    ann.media(media -> {
      media.say(new PeerNote.Text("line-0", past));
      return true;
    });
    ben.awaitCall(
        Talking.class,
        call -> call.peer().beside().lines().stream().anyMatch(line -> line.body().equals(past)));
    ann.press(new Event.Calls.TextPressed("Hello", "line-1", Instant.now()));
    long match = ben.matchWith("Ann");
    SignedIn both =
        ben.awaitIn(
            "the line, in the chat",
            s ->
                s.social().chat(match).messages().stream()
                    .anyMatch(message -> message.clientId().equals("line-1")));
    assertThat(both.social().chat(match).messages())
        .filteredOn(message -> message.body().equals("Hello"))
        .hasSize(1);
    assertThat(both.social().chat(match).unread()).isOne();
  }

  @Test
  void manyPressesAreOneCall() {
    for (int i = 0; i < 10; i++) {
      ann.call("Ben");
    }
    UUID card = ben.awaitCard();
    assertThat(ann.awaitCall(Ringing.class).session().sessionId()).isEqualTo(card);
    assertThat(world.requests().of("POST", "/api/video/start-call")).isEqualTo(1);
  }

  @Test
  void aCallFromASecondDeviceIsTheSameAndStaysWithTheFirst() {
    Client tablet = signIn("Ann", "ann-tablet");
    ann.call("Ben");
    UUID card = ben.awaitCard();
    ann.awaitCall(Ringing.class);
    tablet.call("Ben");
    Over over = tablet.awaitCall(Over.class);
    assertThat(over.trouble().kind()).isEqualTo(Trouble.Kind.ANSWERED_ELSEWHERE);
    ben.answer();
    assertThat(ann.awaitPicture().session().sessionId()).isEqualTo(card);
  }

  @Test
  void whatIsAnsweredOnOneDeviceIsGoneOnTheOtherWhichSaysWhy() {
    Client phone = signIn("Ben", "ben-phone");
    assertThat(answeredBeside(phone).reason()).isEqualTo(RemovalReason.JOINED_ELSEWHERE);
    assertThat(phone.in().shownCalls()).isEmpty();
    assertThat(phone.in().call()).isInstanceOf(None.class);
  }

  @Test
  void whenTwoDevicesAnswerAtOnceOneHasTheCallAndTheOtherSaysSo() {
    Client phone = signIn("Ben", "ben-phone");
    ann.call("Ben");
    UUID card = ben.awaitCard();
    phone.awaitCard();
    ben.press(new Event.Calls.AnswerPressed(card));
    phone.press(new Event.Calls.AnswerPressed(card));
    ann.awaitPicture();
    Predicate<SignedIn> settled = s -> s.call() instanceof Talking || s.call() instanceof Over;
    List<CallState> both =
        List.of(ben.awaitIn("settled", settled).call(), phone.awaitIn("settled", settled).call());
    assertThat(both).hasAtLeastOneElementOfType(Talking.class);
    assertThat(both)
        .filteredOn(call -> call instanceof Over)
        .singleElement()
        .extracting(call -> ((Over) call).trouble().kind())
        .isEqualTo(Trouble.Kind.ANSWERED_ELSEWHERE);
  }

  @Test
  void aCallIsTakenOverByAnotherDeviceAndGoesOnThere() {
    UUID session = talk();
    Client tablet = signIn("Ann", "ann-tablet");
    tablet.awaitIn("the call is known", s -> s.elsewhere().isPresent());
    tablet.press(new Event.Calls.ReturnPressed(session));
    assertThat(tablet.awaitPicture().session().sessionId()).isEqualTo(session);
    assertThat(ann.awaitCall(Over.class).trouble().kind())
        .isEqualTo(Trouble.Kind.ANSWERED_ELSEWHERE);
    ben.awaitCall(Talking.class, call -> call.link() == MediaLink.CONNECTED);
    long frames = ben.media(media -> media.remote().framesReceived());
    Await.until(
        "Ben sees the tablet",
        () -> ben.media(media -> media.remote().framesReceived()) > frames + 30);
    ann.press(new Event.Calls.ReturnPressed(session));
    ann.awaitPicture();
    assertThat(ben.in().call()).isInstanceOf(Talking.class);
    ben.hangUp();
    ann.awaitCall(Over.class, over -> over.reason() == EndReason.HANGUP);
  }

  @Test
  void whatIsDismissedOnOneDeviceIsGoneOnTheOtherWhileTheCallerGoesOnRinging() {
    Client phone = signIn("Ben", "ben-phone");
    ann.call("Ben");
    phone.awaitCard();
    ben.press(new Event.Calls.DismissPressed(ben.awaitCard()));
    phone.awaitNoCard();
    ben.awaitNoCard();
    assertThat(ann.in().call()).isInstanceOf(Ringing.class);
  }

  @Test
  void whoIsDeclinedIsToldSo() {
    ann.call("Ben");
    ben.press(new Event.Calls.DeclinePressed(ben.awaitCard()));
    assertThat(ann.awaitCall(Over.class).reason()).isEqualTo(EndReason.DECLINED);
  }

  @Test
  void aCallTakenBackLeavesNoCard() {
    ann.call("Ben");
    ben.awaitCard();
    ann.hangUp();
    ben.awaitNoCard();
  }

  @Test
  void aCallTakenBackAtOnceLeavesNoCard() {
    ann.call("Ben");
    ann.hangUp();
    ann.awaitCall(Over.class);
    ann.awaitIn("nothing owed", s -> s.owedEnds().isEmpty());
    ben.awaitNoCard();
  }

  @Test
  void answeringAnotherCallEndsTheOneThatRuns() {
    Client yuki = world.open(new Client("Yuki", "yuki-desk")).signIn(world.url());
    talk();
    yuki.call("Ann");
    ann.answer();
    assertThat(ben.awaitCall(Over.class).reason()).isEqualTo(EndReason.HANGUP);
    assertThat(ann.awaitCall(Talking.class, Talking::pictureShown).peer().name())
        .startsWith("Yuki");
  }
}
