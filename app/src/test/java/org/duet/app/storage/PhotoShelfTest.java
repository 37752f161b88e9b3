package org.duet.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.duet.app.storage.LocalCache.Account;
import org.duet.app.storage.LocalCache.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of people that are kept: few, small, and for the owner alone. */
class PhotoShelfTest {
  private static final Account ANN = new Account("https://duet.example.org", 1, "ann@example.org");
  private static final Account BEN = new Account("https://duet.example.org", 2, "ben@example.org");

  @TempDir private Path folder;

  private List<Path> pictures() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".jpg")).toList();
    }
  }

  private LocalCache cache() {
    return LocalCache.in(folder);
  }

  @Test
  void aPictureComesBackToWhoSawIt() {
    cache().keepPhoto(ANN, 3, new byte[] {1, 2}).join();
    assertThat(cache().photo(ANN, 3).join()).hasValue(new byte[] {1, 2});
    assertThat(cache().photo(ANN, 4).join()).isEmpty();
    assertThat(cache().photo(BEN, 3).join()).isEmpty();
  }

  @Test
  void itIsForTheOwnerAlone() throws IOException {
    cache().keepPhoto(ANN, 3, new byte[] {1}).join();
    Path picture = pictures().getFirst();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(picture)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(picture.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void thereAreNeverMoreThanAFew() throws IOException {
    LocalCache cache = cache();
    for (long id = 1; id <= PhotoShelf.MOST + 5; id++) {
      cache.keepPhoto(ANN, id, new byte[] {1}).join();
    }
    assertThat(pictures()).hasSize(PhotoShelf.MOST);
  }

  @Test
  void theyTakeNoMoreThanTheirRoom() throws IOException {
    LocalCache cache = cache();
    byte[] large = new byte[Math.toIntExact(PhotoShelf.LARGEST)];
    for (long id = 1; id <= PhotoShelf.ROOM / PhotoShelf.LARGEST + 3; id++) {
      cache.keepPhoto(ANN, id, large).join();
    }
    assertThat(pictures()).hasSize(Math.toIntExact(PhotoShelf.ROOM / PhotoShelf.LARGEST));
    cache.keepPhoto(ANN, 999, new byte[large.length + 1]).join();
    assertThat(cache.photo(ANN, 999).join()).isEmpty();
  }

  @Test
  void nothingIsLeftOfWhoSignedOut() throws IOException {
    cache().save(ANN, Snapshot.of(Instant.EPOCH, List.of())).join();
    cache().keepPhoto(ANN, 3, new byte[] {1}).join();
    cache().forget(ANN).join();
    try (Stream<Path> left = Files.list(folder.resolve("cache"))) {
      assertThat(left).isEmpty();
    }
  }
}
