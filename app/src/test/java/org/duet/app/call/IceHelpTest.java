package org.duet.app.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.duet.app.backend.Answer;
import org.duet.app.backend.Failure;
import org.duet.app.call.IceHelp.Found;
import org.duet.app.media.Reach;
import org.duet.app.media.Ways.Secrecy;
import org.duet.model.wire.Answers;
import org.junit.jupiter.api.Test;

/** Which ways a call may take, by what the server has and the person chose. */
class IceHelpTest {
  private static final boolean HIDDEN = true;
  private static final boolean STRICTLY = true;
  private static final Answer<Answers.IceServers> DOWN =
      new Answer.Bad<>(new Failure.Unreachable());

  private static Answer<Answers.IceServers> has(String policy, String... urls) {
    var servers =
        List.of(urls).stream()
            .map(url -> new Answers.IceServer(List.of(url), "name", "proof"))
            .toList();
    return new Answer.Good<>(new Answers.IceServers(servers, policy, 600));
  }

  private static Found found(Answer<Answers.IceServers> answer, boolean hidden, boolean strictly) {
    return IceHelp.of(
            CompletableFuture.completedFuture(answer), CompletableFuture.completedFuture(Reach.LAN))
        .ways(hidden, strictly)
        .join();
  }

  private static Secrecy secrecy(Found found) {
    return ((Found.Usable) found).ways().secrecy();
  }

  @Test
  void whoIsToBeHiddenGoesThroughTheRelay() {
    assertThat(secrecy(found(has("all", "stun:a:1", "turn:a:1"), HIDDEN, false)))
        .isEqualTo(Secrecy.RELAY_ONLY);
    assertThat(secrecy(found(has("all", "turns:a:1"), HIDDEN, STRICTLY)))
        .isEqualTo(Secrecy.RELAY_ONLY);
  }

  @Test
  void whoNeedNotHideTakesAnyWayUnlessTheServerSaysOtherwise() {
    assertThat(secrecy(found(has("all", "turn:a:1"), false, STRICTLY))).isEqualTo(Secrecy.NONE);
    assertThat(secrecy(found(has("relay", "turn:a:1"), false, false)))
        .isEqualTo(Secrecy.RELAY_ONLY);
    assertThat(secrecy(found(DOWN, false, STRICTLY))).isEqualTo(Secrecy.NONE);
  }

  @Test
  void withoutARelayThePersonIsToldOrTheCallIsNotMade() {
    var unknown = new Answer.Bad<Answers.IceServers>(new Failure.Refused(404, "", ""));
    for (var none : List.of(has("all"), has("all", "stun:a:1"), unknown)) {
      assertThat(secrecy(found(none, HIDDEN, false))).isEqualTo(Secrecy.WISHED_IN_VAIN);
      assertThat(found(none, HIDDEN, STRICTLY)).isEqualTo(new Found.Nothing(true));
    }
  }

  @Test
  void aServerThatDoesNotAnswerShowsNobodysAddress() {
    assertThat(found(DOWN, HIDDEN, false)).isEqualTo(new Found.Nothing(false));
  }
}
