package org.duet.app.call;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.duet.app.backend.Access;
import org.duet.app.backend.CurrentAccess;
import org.duet.app.media.Reach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How near the server is that this client is signed in to. Who is known through a server in the
 * internet has no business in this network; through one in this network or on this machine, they
 * may be there too.
 */
public final class ServerReach {
  private static final Logger LOG = LoggerFactory.getLogger(ServerReach.class);

  /** A call waits for it. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final CurrentAccess access;
  private final Names names;

  /** Knows the addresses of a host; may block. */
  @FunctionalInterface
  public interface Names {
    /** As this machine finds them. */
    Names SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    List<InetAddress> addresses(String host) throws UnknownHostException;
  }

  public ServerReach(CurrentAccess access, Names names) {
    this.access = access;
    this.names = names;
  }

  /** Asks anew, and returns at once. Where it cannot be found, nothing near is within reach. */
  public CompletableFuture<Reach> find() {
    Access mine = access.get();
    if (mine == null) {
      return CompletableFuture.completedFuture(Reach.INTERNET);
    }
    CompletableFuture<Reach> found = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("duet-server-address")
        .start(() -> {
          found.complete(nearest(mine.server().host()));
        });
    return found.completeOnTimeout(Reach.INTERNET, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Of several addresses the farthest counts: a name that is also in the internet is of there. */
  private Reach nearest(String host) {
    try {
      return names.addresses(host).stream()
          .map(Reach::of)
          .min(Comparator.naturalOrder())
          .orElse(Reach.INTERNET);
    } catch (UnknownHostException | RuntimeException e) {
      LOG.info("The address of the server cannot be found: nobody near is called");
      return Reach.INTERNET;
    }
  }
}
