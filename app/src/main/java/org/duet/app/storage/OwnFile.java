package org.duet.app.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * A file of this installation that its owner alone can read; written whole, or left as it was.
 * Where a system knows no such permissions, the person's own folder keeps others out.
 */
public final class OwnFile {
  /** More than anything kept here; what is larger was not written by this program. */
  private static final long LARGEST = 16L * 1024 * 1024;

  private final Path file;

  public OwnFile(Path file) {
    this.file = file;
  }

  /**
   * What stands in it.
   *
   * @return empty where it is not there
   * @throws IOException if it cannot be read, or is no text, or too large
   */
  public Optional<String> read() throws IOException {
    try {
      if (Files.size(file) > LARGEST) {
        throw new IOException("too large");
      }
      return Optional.of(Files.readString(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** The same of a file that is no text. */
  public Optional<byte[]> bytes() throws IOException {
    try {
      if (Files.size(file) > LARGEST) {
        throw new IOException("too large");
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** Replaces it, in one step. */
  public void write(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same with what is no text. */
  public void write(byte[] content) throws IOException {
    Path folder = folder();
    Path fresh =
        Files.createTempFile(
            folder,
            file.getFileName().toString(),
            null,
            ownerOnly(file.getFileSystem(), "rw-------"));
    try {
      Files.write(fresh, content);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Afterwards it is not there. */
  public void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  /** Its folder, made where it is missing: the owner's alone. */
  public Path folder() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("no folder");
    }
    return Files.createDirectories(folder, ownerOnly(file.getFileSystem(), "rwx------"));
  }

  private static FileAttribute<?>[] ownerOnly(FileSystem system, String permissions) {
    return system.supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
