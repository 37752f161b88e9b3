package org.duet.app.storage;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.duet.app.threads.InTurn;
import org.duet.model.chat.Message;
import org.duet.model.matching.Match;
import org.duet.model.people.Profile;
import org.duet.model.wire.Answers;
import org.duet.model.wire.WireCodec;
import org.jspecify.annotations.Nullable;

/**
 * What was last known of an account, for as long as its server cannot be asked, and what it was not
 * told yet. Two files for each, for the person alone to read; the file itself says whose it is. And
 * a folder of pictures of people. Returns at once, from any thread; what is asked one after the
 * other is done one after the other. No future fails.
 */
public final class LocalCache {
  private static final int VERSION = 1;

  private final Optional<Path> folder;
  private final WireCodec codec = new WireCodec();
  private final InTurn turns = new InTurn();
  private final Set<String> passing = ConcurrentHashMap.newKeySet();

  /**
   * Somebody at a server.
   *
   * @param email a server that lost everything gives the ids of before to the next who come; who
   *     somebody is, their address tells
   */
  public record Account(String server, long userId, String email) {
    /** The address is nobody else's, and in no log. */
    @Override
    public String toString() {
      return userId + " at " + server;
    }
  }

  /**
   * What is known of an account.
   *
   * @param at when the server said so, by this machine's clock
   * @param profile the person's own; null where it is not known
   */
  public record Snapshot(
      Instant at,
      List<Match> matches,
      @Nullable Profile profile,
      List<Message> messages,
      List<CallsFile> calls) {
    public Snapshot {
      matches = List.copyOf(matches);
      messages = List.copyOf(messages);
      calls = List.copyOf(calls);
    }

    /** Of the matches alone. */
    public static Snapshot of(Instant at, List<Match> matches) {
      return new Snapshot(at, matches, null, List.of(), List.of());
    }
  }

  /**
   * As it stands in a file.
   *
   * @param email null in one that is older than it is
   * @param calls null in one that is older than they are
   */
  private record Kept(
      int version,
      String server,
      long userId,
      @Nullable String email,
      Instant at,
      List<Match> matches,
      Answers.@Nullable ProfileBody profile,
      List<Message> messages,
      @Nullable List<CallsFile> calls)
      implements AccountFile.Owned {}

  /** The same, of what was not sent. */
  private record KeptUnsent(
      int version, String server, long userId, @Nullable String email, UnsentFile unsent)
      implements AccountFile.Owned {}

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

  /**
   * Nothing of anybody at this server is kept from now on: it is there for a while, and no more.
   */
  public void keepNothingOf(String server) {
    passing.add(server);
  }

  /** What was kept of this account; empty where it is nothing, or not to be trusted. */
  public CompletableFuture<Optional<Snapshot>> load(Account account) {
    return turns.then(() -> heard(account).flatMap(file -> read(file, account)));
  }

  /** What is given up takes the pictures along: they are what somebody else saw, too. */
  private Optional<Snapshot> read(AccountFile file, Account account) {
    boolean there = file.exists();
    Optional<Snapshot> known = read(file);
    if (there && known.isEmpty()) {
      shelf(account).ifPresent(PhotoShelf::clear);
    }
    return known;
  }

  private static Optional<Snapshot> read(AccountFile file) {
    return file.read(Kept.class, VERSION)
        .map(kept -> {
          var profile = kept.profile();
          var calls = kept.calls();
          return new Snapshot(
              kept.at(),
              kept.matches(),
              profile == null ? null : profile.toProfile(),
              kept.messages(),
              calls == null ? List.of() : calls);
        });
  }

  /** Keeps it, in the place of what was kept. */
  public CompletableFuture<Optional<Snapshot>> save(Account account, Snapshot snapshot) {
    return save(account, () -> snapshot);
  }

  /** The same; it is put together elsewhere than on the thread that asks for it. */
  public CompletableFuture<Optional<Snapshot>> save(Account account, Supplier<Snapshot> snapshot) {
    return turns.then(() -> {
      heard(account).ifPresent(file -> file.write(kept(account, snapshot.get())));
      return Optional.empty();
    });
  }

  private static Kept kept(Account account, Snapshot snapshot) {
    Profile profile = snapshot.profile();
    return new Kept(
        VERSION,
        account.server(),
        account.userId(),
        account.email(),
        snapshot.at(),
        snapshot.matches(),
        profile == null ? null : Answers.ProfileBody.of(profile),
        snapshot.messages(),
        snapshot.calls());
  }

  /** What was not sent when the client last ran. */
  public CompletableFuture<Optional<UnsentFile>> loadUnsent(Account account) {
    return turns.then(() ->
        unsent(account)
            .flatMap(file -> file.read(KeptUnsent.class, VERSION))
            .map(KeptUnsent::unsent));
  }

  /** Keeps what is not sent; of nothing there is no file. */
  public CompletableFuture<Optional<UnsentFile>> saveUnsent(Account account, UnsentFile content) {
    return turns.then(() -> {
      unsent(account)
          .ifPresent(file -> {
            if (content.equals(UnsentFile.EMPTY)) {
              file.delete();
            } else {
              file.write(
                  new KeptUnsent(
                      VERSION, account.server(), account.userId(), account.email(), content));
            }
          });
      return Optional.empty();
    });
  }

  /** The picture of somebody, as it was when this account last saw it. */
  public CompletableFuture<Optional<byte[]>> photo(Account account, long userId) {
    return turns.then(() -> shelf(account).flatMap(shelf -> shelf.read(userId)));
  }

  /**
   * Keeps the picture of somebody, where there is room.
   *
   * @param jpeg null where they have none any more
   */
  public CompletableFuture<Optional<byte[]>> keepPhoto(
      Account account, long userId, byte @Nullable [] jpeg) {
    return turns.then(() -> {
      shelf(account)
          .ifPresent(shelf -> {
            if (jpeg == null) {
              shelf.delete(userId);
            } else {
              shelf.write(userId, jpeg);
            }
          });
      return Optional.empty();
    });
  }

  private Optional<PhotoShelf> shelf(Account account) {
    return folder.map(place -> new PhotoShelf(place, account));
  }

  /** Nothing is kept of this account any more. */
  public CompletableFuture<Optional<Snapshot>> forget(Account account) {
    return turns.then(() -> {
      shelf(account).ifPresent(PhotoShelf::clear);
      heard(account).ifPresent(AccountFile::delete);
      unsent(account).ifPresent(AccountFile::delete);
      return Optional.empty();
    });
  }

  /** Once what was asked for up to now is done. */
  public CompletableFuture<?> settled() {
    return turns.settled();
  }

  private Optional<AccountFile> heard(Account account) {
    return file(account, ".json");
  }

  private Optional<AccountFile> unsent(Account account) {
    return file(account, ".unsent");
  }

  private Optional<AccountFile> file(Account account, String ending) {
    return folder
        .filter(place -> !passing.contains(account.server()))
        .map(place -> new AccountFile(place, ending, account, codec));
  }
}
