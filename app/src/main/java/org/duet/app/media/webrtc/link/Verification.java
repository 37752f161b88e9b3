package org.duet.app.media.webrtc.link;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.duet.app.media.SafetyCheck;
import org.duet.model.call.SafetyCode;
import org.duet.model.wire.PeerNote;
import org.duet.model.wire.PeerNote.Commit;
import org.duet.model.wire.PeerNote.Reveal;
import org.jspecify.annotations.Nullable;

/**
 * Agrees with the other side on a safety code. All on the media thread.
 *
 * <pre>
 * channel open: say Commit ──the other's Commit──▶ say Reveal ──the other's Reveal──▶ Known
 *                    └────── out of turn, twice, or not what was bound ──────▶ Impossible
 * </pre>
 */
final class Verification {
  private static final int NONCE_BYTES = 32;

  private final UUID session;
  private final Supplier<CompletableFuture<Optional<Certificates>>> certificates;
  private final Consumer<PeerNote> say;
  private final Consumer<SafetyCheck> listener;
  private final String nonce;
  private @Nullable String bound;
  private boolean begun;
  private boolean done;
  private boolean failed;

  /**
   * @param certificates asked once, when the numbers of both are known
   */
  Verification(
      UUID session,
      Supplier<CompletableFuture<Optional<Certificates>>> certificates,
      Consumer<PeerNote> say,
      Consumer<SafetyCheck> listener) {
    this.session = session;
    this.certificates = certificates;
    this.say = say;
    this.listener = listener;
    byte[] random = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(random);
    nonce = HexFormat.of().formatHex(random);
    listener.accept(new SafetyCheck.Waiting());
  }

  /** The channel to the other side is open. */
  void begin() {
    if (!begun) {
      begun = true;
      say.accept(new Commit(SafetyCode.commitment(nonce)));
    }
  }

  /** The other side bound itself. Only then may it learn this side's number. */
  void heard(Commit commit) {
    begin();
    // The same commitment back is somebody who repeats what they hear.
    if (bound != null || commit.hash().equals(SafetyCode.commitment(nonce))) {
      fail();
    } else if (!done) {
      bound = commit.hash();
      say.accept(new Reveal(nonce));
    }
  }

  /** The other side told its number. */
  void heard(Reveal reveal) {
    if (done || bound == null || !SafetyCode.commitment(reveal.nonce()).equals(bound)) {
      fail();
      return;
    }
    done = true;
    var _ = certificates.get().thenAccept(both -> know(both, reveal.nonce()));
  }

  private void know(Optional<Certificates> both, String otherNonce) {
    if (failed) {
      return; // while that was asked
    }
    both.ifPresentOrElse(
        known ->
            listener.accept(
                new SafetyCheck.Known(
                    SafetyCode.of(
                        session,
                        new SafetyCode.Side(known.own(), nonce),
                        new SafetyCode.Side(known.other(), otherNonce)))),
        this::fail);
  }

  private void fail() {
    done = true;
    failed = true;
    listener.accept(new SafetyCheck.Impossible());
  }
}
