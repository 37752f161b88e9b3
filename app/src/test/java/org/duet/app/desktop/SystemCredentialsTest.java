package org.duet.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.duet.app.storage.Credentials.Place;
import org.duet.app.storage.Remembered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where what keeps a person signed in goes, whatever the system's store does. */
class SystemCredentialsTest {
  private static final Remembered ANN =
      new Remembered("https://duet.example.org", "a.b-c", 7, "ann@example.org", "Ann ليلى\n");
  private static final Remembered BEN = new Remembered("http://h", "t", 8, "b@example.org", "Ben");

  @TempDir private Path folder;
  private final FakeVault store = new FakeVault();
  private final CountDownLatch over = new CountDownLatch(1);

  @AfterEach
  void letGo() {
    over.countDown();
  }

  private SystemCredentials credentials() {
    return new SystemCredentials(store, new FileVault(folder), Duration.ofMillis(500));
  }

  private Path file() {
    return folder.resolve("signed-in");
  }

  @Test
  void theSystemsStoreIsUsedWhereThereIsOne() {
    assertThat(credentials().save(ANN).join()).isEqualTo(Place.SYSTEM_STORE);
    assertThat(credentials().load().join()).contains(ANN);
    assertThat(file()).doesNotExist();
  }

  @Test
  void withoutAStoreItIsAFileThatTheOwnerAloneCanRead() throws IOException {
    store.there = false;
    assertThat(credentials().place().join()).isEqualTo(Place.OWN_FILE);
    assertThat(credentials().save(ANN).join()).isEqualTo(Place.OWN_FILE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(credentials().load().join()).contains(ANN);
  }

  @Test
  void aStoreThatRefusesIsReplacedByTheFile() {
    store.refuses = true;
    assertThat(credentials().save(ANN).join()).isEqualTo(Place.OWN_FILE);
    assertThat(credentials().load().join()).contains(ANN);
  }

  @Test
  void aStoreThatHangsHoldsNobodyUp() {
    var credentials = credentials();
    credentials.place().join();
    store.hangs = over;
    assertThat(credentials.save(ANN).join()).isEqualTo(Place.OWN_FILE);
    assertThat(file()).exists();
  }

  @Test
  void theLastOneCounts() {
    var credentials = credentials();
    var _ = credentials.save(ANN);
    var _ = credentials.save(BEN);
    assertThat(credentials.load().join()).contains(BEN);
  }

  @Test
  void whoIsForgottenIsNowhereAnyMore() throws IOException {
    new FileVault(folder).put(ANN.encode());
    var credentials = credentials();
    credentials.save(ANN).join();
    credentials.forget().join();
    assertThat(credentials.load().join()).isEmpty();
    assertThat(store.secret).isEmpty();
    assertThat(file()).doesNotExist();
  }

  @Test
  void whatIsNotOursKeepsNobody() throws IOException {
    store.there = false;
    Files.writeString(file(), "what is this?");
    assertThat(credentials().load().join()).isEmpty();
    Files.write(file(), new byte[] {(byte) 0xff, 0, (byte) 0xfe});
    assertThat(credentials().load().join()).isEmpty();
  }

  private static final class FakeVault implements Vault {
    volatile boolean there = true;
    volatile boolean refuses;
    volatile CountDownLatch hangs = new CountDownLatch(0);
    volatile Optional<String> secret = Optional.empty();

    private void behave() throws IOException {
      try {
        hangs.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      if (refuses) {
        throw new IOException("refused");
      }
    }

    @Override
    public boolean isThere() {
      return there;
    }

    @Override
    public Optional<String> get() throws IOException {
      behave();
      return secret;
    }

    @Override
    public void put(String text) throws IOException {
      behave();
      secret = Optional.of(text);
    }

    @Override
    public void remove() throws IOException {
      behave();
      secret = Optional.empty();
    }
  }
}
