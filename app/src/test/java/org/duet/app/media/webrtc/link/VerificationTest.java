package org.duet.app.media.webrtc.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.duet.app.media.SafetyCheck;
import org.duet.model.call.SafetyCode;
import org.duet.model.wire.PeerNote;
import org.duet.model.wire.PeerNote.Commit;
import org.duet.model.wire.PeerNote.Reveal;
import org.junit.jupiter.api.Test;

class VerificationTest {
  private static final String NONCE = "0a".repeat(32);

  private final List<PeerNote> said = new ArrayList<>();
  private final List<SafetyCheck> checks = new ArrayList<>();
  private CompletableFuture<Optional<Certificates>> certificates =
      CompletableFuture.completedFuture(Optional.of(new Certificates("sha-256 aa", "sha-256 bb")));
  private final Verification ann =
      new Verification(new UUID(1, 2), () -> certificates, said::add, checks::add);

  private SafetyCheck last() {
    return checks.getLast();
  }

  @Test
  void theOwnNumberIsToldOnlyOnceTheOtherIsBound() {
    ann.begin();
    assertThat(said).singleElement().isInstanceOf(Commit.class);
    ann.heard(new Commit(SafetyCode.commitment(NONCE)));
    assertThat(said).last().isInstanceOf(Reveal.class);
    ann.heard(new Reveal(NONCE));
    assertThat(last()).isInstanceOf(SafetyCheck.Known.class);
  }

  @Test
  void aNumberThatWasNotBoundIsNoNumber() {
    ann.begin();
    ann.heard(new Commit(SafetyCode.commitment(NONCE)));
    ann.heard(new Reveal("0b".repeat(32)));
    assertThat(last()).isEqualTo(new SafetyCheck.Impossible());
  }

  @Test
  void aNumberBeforeItsCommitmentIsNone() {
    ann.begin();
    ann.heard(new Reveal(NONCE));
    assertThat(last()).isEqualTo(new SafetyCheck.Impossible());
    assertThat(said).noneMatch(Reveal.class::isInstance);
  }

  @Test
  void whoBindsTwiceIsNotBelieved() {
    ann.heard(new Commit(SafetyCode.commitment(NONCE)));
    ann.heard(new Reveal(NONCE));
    ann.heard(new Commit(SafetyCode.commitment("0c".repeat(32))));
    assertThat(last()).isEqualTo(new SafetyCheck.Impossible());
  }

  @Test
  void whoRepeatsWhatTheyHearIsNotBelieved() {
    ann.begin();
    ann.heard((Commit) said.getFirst());
    assertThat(last()).isEqualTo(new SafetyCheck.Impossible());
    assertThat(said).noneMatch(Reveal.class::isInstance);
  }

  @Test
  void whoSpeaksOutOfTurnWhileCertificatesAreAskedForIsNotBelieved() {
    certificates = new CompletableFuture<>();
    ann.heard(new Commit(SafetyCode.commitment(NONCE)));
    ann.heard(new Reveal(NONCE));
    assertThat(last()).isEqualTo(new SafetyCheck.Waiting());
    ann.heard(new Reveal(NONCE));
    certificates.complete(Optional.of(new Certificates("sha-256 aa", "sha-256 bb")));
    assertThat(last()).isEqualTo(new SafetyCheck.Impossible());
  }

  @Test
  void withoutCertificatesThereIsNoCode() {
    certificates = CompletableFuture.completedFuture(Optional.empty());
    ann.heard(new Commit(SafetyCode.commitment(NONCE)));
    ann.heard(new Reveal(NONCE));
    assertThat(last()).isEqualTo(new SafetyCheck.Impossible());
  }
}
