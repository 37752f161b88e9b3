package org.duet.app.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duet.app.storage.LocalCache.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures that an account may see, a file each, in a folder of its own: a few, and no large
 * ones. Those that came longest ago go first.
 */
final class PhotoShelf {
  static final int MOST = 60;
  static final long LARGEST = 512 * 1024;
  static final long ROOM = 12L * 1024 * 1024;

  private static final Logger log = LoggerFactory.getLogger(PhotoShelf.class);

  private final Account account;
  private final Path folder;

  PhotoShelf(Path place, Account account) {
    this.account = account;
    this.folder = place.resolve(AccountFile.name(account) + ".photos");
  }

  /** Whose picture it is, is not to be read from the name. */
  private Path file(long userId) {
    return folder.resolve(
        AccountFile.hash(userId + " of " + account.email() + " " + account) + ".jpg");
  }

  Optional<byte[]> read(long userId) {
    try {
      return new OwnFile(file(userId)).bytes();
    } catch (IOException e) {
      log.warn("A kept picture cannot be read: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  void write(long userId, byte[] jpeg) {
    try {
      if (jpeg.length <= LARGEST) {
        new OwnFile(file(userId)).write(jpeg);
        makeRoom();
      } else {
        delete(userId);
      }
    } catch (IOException e) {
      log.warn("A picture cannot be kept: {}", e.getClass().getSimpleName());
    }
  }

  void delete(long userId) {
    delete(file(userId));
  }

  void clear() {
    files().forEach(one -> delete(one.file()));
    delete(folder);
  }

  private void makeRoom() {
    long bytes = 0;
    int count = 0;
    for (Kept one : files()) {
      bytes += one.size();
      count++;
      if (count > MOST || bytes > ROOM) {
        delete(one.file());
      }
    }
  }

  private record Kept(Path file, long size, FileTime came) {}

  /** The ones that came last are first. */
  private List<Kept> files() {
    List<Kept> all = new ArrayList<>();
    try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
      for (Path file : files.toList()) {
        all.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
      }
    } catch (IOException e) {
      log.warn("Kept pictures cannot be counted: {}", e.getClass().getSimpleName());
    }
    all.sort(Comparator.comparing(Kept::came).reversed());
    return all;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log.warn("A kept picture cannot be deleted: {}", e.getClass().getSimpleName());
    }
  }
}
