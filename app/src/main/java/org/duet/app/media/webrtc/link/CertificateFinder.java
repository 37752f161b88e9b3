package org.duet.app.media.webrtc.link;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.duet.app.media.webrtc.library.WebRtcThread;

/** Asks a connection for the certificates in use. On the media thread. */
final class CertificateFinder {
  private static final int MOST_QUESTIONS = 60;

  private final Peer peer;
  private final WebRtcThread thread;

  CertificateFinder(Peer peer, WebRtcThread thread) {
    this.peer = peer;
    this.thread = thread;
  }

  /**
   * Those in use. The library tells again for a moment what it knew before the other's was checked;
   * so it is asked again, for a while. Where it goes on, as it can where it was asked before the
   * connection was secret, those of the descriptions: what names more than one was refused, and the
   * library connects with no other.
   */
  CompletableFuture<Optional<Certificates>> find() {
    CompletableFuture<Optional<Certificates>> found = new CompletableFuture<>();
    ask(found, MOST_QUESTIONS);
    return found;
  }

  private void ask(CompletableFuture<Optional<Certificates>> found, int questions) {
    var _ =
        peer.stats()
            .thenAccept(report -> {
              Optional<Certificates> both = Certificates.inUse(Meter.stats(report));
              if (both.isPresent() || questions == 1) {
                found.complete(both.or(peer::described));
              } else {
                var _ = thread.after(Peer.STATS_KEPT, () -> ask(found, questions - 1));
              }
            });
  }
}
