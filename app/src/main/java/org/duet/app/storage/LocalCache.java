package org.duet.app.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.duet.model.chat.Message;
import org.duet.model.matching.Match;
import org.duet.model.people.Profile;
import org.duet.model.wire.Answers;
import org.duet.model.wire.WireCodec;
import org.duet.model.wire.WireException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was last known of an account, for as long as its server cannot be asked. One file for each,
 * for the person alone to read; the file itself says whose it is. Returns at once, from any thread;
 * what is asked one after the other is done one after the other. No future fails.
 */
public final class LocalCache {
  private static final Logger log = LoggerFactory.getLogger(LocalCache.class);
  private static final int VERSION = 1;
  private static final int NAME_BYTES = 12;

  private final Optional<Path> folder;
  private final WireCodec codec = new WireCodec();
  private CompletableFuture<? extends @Nullable Object> last =
      CompletableFuture.completedFuture(null);

  /** Somebody at a server. */
  public record Account(String server, long userId) {}

  /**
   * What is known of an account.
   *
   * @param at when the server said so, by this machine's clock
   * @param profile the person's own; null where it is not known
   */
  public record Snapshot(
      Instant at, List<Match> matches, @Nullable Profile profile, List<Message> messages) {
    public Snapshot {
      matches = List.copyOf(matches);
      messages = List.copyOf(messages);
    }

    /** Of the matches alone. */
    public static Snapshot of(Instant at, List<Match> matches) {
      return new Snapshot(at, matches, null, List.of());
    }
  }

  /** As it stands in a file. */
  private record Kept(
      int version,
      String server,
      long userId,
      Instant at,
      List<Match> matches,
      Answers.@Nullable ProfileBody profile,
      List<Message> messages) {}

  private LocalCache(Optional<Path> folder) {
    this.folder = folder;
  }

  /** In this installation's folder. */
  public static LocalCache in(Path folder) {
    return new LocalCache(Optional.of(folder.resolve("cache")));
  }

  /** That keeps nothing. */
  public static LocalCache none() {
    return new LocalCache(Optional.empty());
  }

  /** What was kept of this account; empty where it is nothing, or not to be trusted. */
  public CompletableFuture<Optional<Snapshot>> load(Account account) {
    return next(() -> file(account).flatMap(file -> read(file, account)));
  }

  /** Keeps it, in the place of what was kept. */
  public CompletableFuture<Optional<Snapshot>> save(Account account, Snapshot snapshot) {
    return next(() -> {
      file(account).ifPresent(file -> write(file, account, snapshot));
      return Optional.of(snapshot);
    });
  }

  /** Nothing is kept of this account any more. */
  public CompletableFuture<Optional<Snapshot>> forget(Account account) {
    return next(() -> {
      file(account).ifPresent(LocalCache::delete);
      return Optional.empty();
    });
  }

  private synchronized CompletableFuture<Optional<Snapshot>> next(
      Supplier<Optional<Snapshot>> step) {
    CompletableFuture<Optional<Snapshot>> done =
        last.handleAsync((before, error) -> step.get(), Thread::startVirtualThread);
    last = done;
    return done;
  }

  private Optional<OwnFile> file(Account account) {
    return folder.map(place -> new OwnFile(place.resolve(name(account) + ".json")));
  }

  /** Neither a server's address nor a person is to be read from the name. */
  private static String name(Account account) {
    try {
      byte[] whole =
          MessageDigest.getInstance("SHA-256")
              .digest((account.userId() + " " + account.server()).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(whole, 0, NAME_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<Snapshot> read(OwnFile file, Account account) {
    try {
      Optional<String> text = file.read();
      if (text.isEmpty()) {
        return Optional.empty();
      }
      Kept kept = codec.decode(text.get(), Kept.class);
      boolean theirs =
          kept.version() == VERSION
              && kept.userId() == account.userId()
              && kept.server().equals(account.server());
      if (!theirs) {
        throw new IOException("of another version or person");
      }
      var profile = kept.profile();
      return Optional.of(
          new Snapshot(
              kept.at(),
              kept.matches(),
              profile == null ? null : profile.toProfile(),
              kept.messages()));
    } catch (IOException | WireException | RuntimeException e) {
      log.warn("What was kept is given up: {}", e.getClass().getSimpleName());
      delete(file);
      return Optional.empty();
    }
  }

  private void write(OwnFile file, Account account, Snapshot snapshot) {
    Profile profile = snapshot.profile();
    Kept kept =
        new Kept(
            VERSION,
            account.server(),
            account.userId(),
            snapshot.at(),
            snapshot.matches(),
            profile == null ? null : Answers.ProfileBody.of(profile),
            snapshot.messages());
    try {
      file.write(codec.encode(kept));
    } catch (IOException e) {
      log.warn("What is known cannot be kept: {}", e.getClass().getSimpleName());
    }
  }

  private static void delete(OwnFile file) {
    try {
      file.delete();
    } catch (IOException e) {
      log.warn("What was kept cannot be deleted: {}", e.getClass().getSimpleName());
    }
  }
}
