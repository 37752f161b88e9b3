package org.duet.app.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.duet.app.backend.Answer;
import org.duet.app.media.AddressChoice;
import org.duet.app.media.CallMedia;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.duet.app.media.Reach;
import org.duet.app.state.Effect;
import org.duet.app.state.Event;
import org.duet.model.call.Signal;
import org.duet.model.call.SignalType;
import org.duet.model.wire.Answers;
import org.junit.jupiter.api.Test;

/** When the media of one call connect, and what of that they tell is heard. */
class OpenMediaTest {
  private static final UUID SESSION = new UUID(0, 1);
  private static final Effect.Media.Connect ASKED = new Effect.Media.Connect(SESSION, true);
  private static final AddressChoice STRICTLY = new AddressChoice(true, true);
  private static final Signal OFFER = new Signal(SESSION, SignalType.OFFER, "{}");

  private final List<String> asked = new ArrayList<>();
  private final List<Event> told = new ArrayList<>();
  private final List<Signal> said = new ArrayList<>();
  private final CompletableFuture<Reach> reach = new CompletableFuture<>();

  /** No relay: whoever hides strictly has no way. */
  private final IceHelp help =
      IceHelp.of(
          CompletableFuture.completedFuture(
              new Answer.Good<>(new Answers.IceServers(List.of(), "all", 600))),
          reach);

  private final OpenMedia call =
      new OpenMedia(told::add, help, (signal, wanted) -> said.add(signal), Runnable::run);

  private void begin() {
    call.begin(MediaEffectsTest.pretend(CallMedia.class, this::media));
  }

  private Object media(Object self, Method method, Object[] with) {
    asked.add(method.getName());
    return method.getName().equals("close") ? CompletableFuture.completedFuture(null) : null;
  }

  @Test
  void nothingIsHeardBeforeItBeginsAndAfterItIsLeft() {
    call.signal(OFFER);
    call.lacking(Set.of(Lack.CAMERA_MISSING));
    begin();
    call.leave();
    call.signal(OFFER);
    call.lacking(Set.of(Lack.CAMERA_MISSING));
    call.linkChanged(MediaLink.CONNECTED);
    assertThat(said).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void whatIsMissingIsToldWhetherOrNotAnybodyIsThere() {
    begin();
    call.lacking(Set.of(Lack.CAMERA_MISSING));
    assertThat(told).containsExactly(new Event.Media.Lacking(Set.of(Lack.CAMERA_MISSING)));
  }

  @Test
  void itIsExpectedOnceTheWayIsFoundAndNotAfterItIsConnected() {
    begin();
    call.expect(ASKED, AddressChoice.USUAL);
    assertThat(asked).isEmpty();
    reach.complete(Reach.LAN);
    call.connect(ASKED, AddressChoice.USUAL);
    call.expect(ASKED, AddressChoice.USUAL);
    call.connect(ASKED, AddressChoice.USUAL);
    assertThat(asked).containsExactly("expect", "connect");
  }

  @Test
  void whereThereIsNoWayThePersonIsToldWhenTheOtherIsThereAndNotBefore() {
    reach.complete(Reach.LAN);
    begin();
    call.expect(ASKED, STRICTLY);
    assertThat(told).isEmpty();
    call.connect(ASKED, STRICTLY);
    assertThat(told).containsExactly(new Event.Media.RelayMissing(SESSION, true));
    assertThat(asked).isEmpty();
  }

  @Test
  void aWayThatIsFoundTooLateConnectsNobody() {
    begin();
    call.connect(ASKED, AddressChoice.USUAL);
    call.leave();
    reach.complete(Reach.LAN);
    assertThat(asked).isEmpty();
  }

  @Test
  void whoLeavesWithAGoodbyeSaysItFirst() {
    begin();
    call.leave();
    call.close(true);
    assertThat(asked).containsExactly("say", "close");
  }
}
