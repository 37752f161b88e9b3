package org.duet.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.duet.app.storage.LocalCache.Account;
import org.duet.app.storage.LocalCache.Snapshot;
import org.duet.app.testing.People;
import org.duet.app.testing.Selves;
import org.duet.model.call.EndReason;
import org.duet.model.chat.Message;
import org.duet.model.matching.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of an account, and never shown to another. */
class LocalCacheTest {
  private static final Account ANN = new Account("https://duet.example.org", 1, "ann@example.org");
  private static final Account BEN = new Account("https://duet.example.org", 2, "ben@example.org");
  private static final Account ANN_ELSEWHERE =
      new Account("https://other.example.org", 1, "ann@example.org");
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Snapshot KNOWN = Snapshot.of(NOON, People.longOnes());

  private static final UnsentFile UNSENT =
      new UnsentFile(
          List.of(new UnsentFile.Draft(42, "Dear")),
          List.of(new UnsentFile.Letter(42, "one", "Hello", NOON, false)),
          List.of(new UnsentFile.Decided(50, Decision.LIKE, false)),
          List.of(60L),
          List.of(new UnsentFile.Leaving(UnsentFile.Parting.UNMATCHED, 43, "Cam")),
          List.of(new UnsentFile.Owed(3, "Cam", true)),
          List.of(44L),
          NOON);

  @TempDir private Path folder;

  private LocalCache cache() {
    return LocalCache.in(folder);
  }

  private Path only() {
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      return files
          .reduce((one, other) -> {
            throw new AssertionError("more than one");
          })
          .orElseThrow();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatWasKeptComesBackWithItsAge() {
    cache().save(ANN, KNOWN).join();
    assertThat(cache().load(ANN).join()).contains(KNOWN);
  }

  @Test
  void nobodyElseSeesIt() {
    cache().save(ANN, KNOWN).join();
    assertThat(cache().load(BEN).join()).isEmpty();
    assertThat(cache().load(ANN_ELSEWHERE).join()).isEmpty();
  }

  /** As where a server lost everything: it begins to count anew. */
  @Test
  void whoeverComesNextWithTheSameNumberSeesNothingOfIt() {
    Account zoe = new Account(ANN.server(), ANN.userId(), "zoe@example.org");
    cache().save(ANN, KNOWN).join();
    cache().saveUnsent(ANN, UNSENT).join();
    cache().keepPhoto(ANN, 2, new byte[] {1}).join();
    assertThat(cache().load(zoe).join()).isEmpty();
    assertThat(cache().loadUnsent(zoe).join()).isEmpty();
    assertThat(cache().photo(zoe, 2).join()).isEmpty();
    assertThat(cache().photo(ANN, 2).join()).as("nor does it stay").isEmpty();
    assertThat(cache().load(ANN).join()).isEmpty();
  }

  @Test
  void whatIsOlderThanTheAddressInItIsStillTheirs() throws IOException {
    cache().save(ANN, KNOWN).join();
    String now = Files.readString(only());
    Files.writeString(only(), now.replace("\"email\":\"ann@example.org\",", ""));
    assertThat(Files.readString(only())).isNotEqualTo(now);
    assertThat(cache().load(ANN).join()).contains(KNOWN);
  }

  @Test
  void aFileUnderAnothersNameIsNotBelieved() throws IOException {
    cache().save(ANN, KNOWN).join();
    Path anns = only();
    cache().save(BEN, Snapshot.of(NOON, List.of())).join();
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      Path bens = files.filter(file -> !file.equals(anns)).findFirst().orElseThrow();
      Files.copy(anns, bens, StandardCopyOption.REPLACE_EXISTING);
      assertThat(cache().load(BEN).join()).isEmpty();
      assertThat(bens).doesNotExist();
    }
  }

  @Test
  void theFileIsForTheOwnerAloneAndItsNameTellsNothing() throws IOException {
    cache().save(ANN, KNOWN).join();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(only())))
        .isEqualTo("rw-------");
    assertThat(only().getFileName().toString()).matches("[0-9a-f]{24}\\.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"version\":2}", "null", "\0\1\2"})
  void whatIsBrokenIsGivenUp(String text) throws IOException {
    cache().save(ANN, KNOWN).join();
    Path file = only();
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    assertThat(cache().load(ANN).join()).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void halfAFileIsGivenUp() throws IOException {
    cache().save(ANN, KNOWN).join();
    byte[] whole = Files.readAllBytes(only());
    Files.write(only(), java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThat(cache().load(ANN).join()).isEmpty();
  }

  @Test
  void whatIsForgottenIsGone() {
    LocalCache cache = cache();
    cache.save(ANN, KNOWN).join();
    Path file = only();
    cache.forget(ANN).join();
    assertThat(file).doesNotExist();
    assertThat(cache.load(ANN).join()).isEmpty();
  }

  @Test
  void profileMessagesAndWhatWasNotSentComeBackToo() {
    Snapshot whole =
        new Snapshot(
            NOON,
            People.longOnes(),
            Selves.ann(),
            List.of(new Message(1, 42, 2, "Hello", "c-1", NOON)),
            List.of(
                new CallsFile(
                    42,
                    7,
                    5,
                    List.of(
                        new CallsFile.Call(new UUID(1, 2), false, EndReason.MISSED, NOON, 0)))));
    cache().save(ANN, whole).join();
    cache().saveUnsent(ANN, UNSENT).join();
    assertThat(cache().load(ANN).join()).contains(whole);
    assertThat(cache().loadUnsent(ANN).join()).contains(UNSENT);
    assertThat(cache().loadUnsent(BEN).join()).isEmpty();
  }

  @Test
  void whatAFileOfBeforeDoesNotNameIsNothing() throws IOException {
    cache().saveUnsent(ANN, UNSENT).join();
    String text = Files.readString(only());
    String older = text.replaceAll(",\"(owed|unmatched)\":\\[[^]]*]", "");
    assertThat(older).doesNotContain("owed\":", "unmatched\":");
    Files.writeString(only(), older);
    UnsentFile read = cache().loadUnsent(ANN).join().orElseThrow();
    assertThat(read.owed()).isEmpty();
    assertThat(read.unmatched()).isEmpty();
    assertThat(read.letters()).isEqualTo(UNSENT.letters());
  }

  @Test
  void ofNothingUnsentThereIsNoFile() {
    cache().saveUnsent(ANN, UNSENT).join();
    assertThat(only()).exists();
    cache().saveUnsent(ANN, UnsentFile.EMPTY).join();
    assertThat(folder.resolve("cache")).isEmptyDirectory();
  }

  @Test
  void whatWasNotSentIsForgottenWithTheRest() {
    LocalCache cache = cache();
    cache.save(ANN, KNOWN).join();
    cache.saveUnsent(ANN, UNSENT).join();
    cache.forget(ANN).join();
    assertThat(folder.resolve("cache")).isEmptyDirectory();
  }

  @Test
  void withoutAFolderNothingIsKept() {
    LocalCache none = LocalCache.none();
    none.save(ANN, KNOWN).join();
    assertThat(none.load(ANN).join()).isEmpty();
  }
}
