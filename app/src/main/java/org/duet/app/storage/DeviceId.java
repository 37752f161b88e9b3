package org.duet.app.storage;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The name of this installation, by which the server tells the devices of a person apart. */
public final class DeviceId {
  private static final Logger log = LoggerFactory.getLogger(DeviceId.class);
  private static final String FILE = "device-id";

  private DeviceId() {}

  /**
   * Reads it from the folder, or makes one and keeps it there, for the owner alone. Where that is
   * not possible, it holds for this run only.
   */
  public static String in(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (Files.isRegularFile(file)) {
        String known = Files.readString(file).strip();
        if (known.matches("[A-Za-z0-9-]{8,64}")) {
          return known;
        }
      }
      return write(file, UUID.randomUUID().toString());
    } catch (IOException e) {
      log.warn("This device's name cannot be kept: {}", e.getClass().getSimpleName());
      return UUID.randomUUID().toString();
    }
  }

  private static String write(Path file, String id) throws IOException {
    Path folder = file.getParent();
    Files.createDirectories(folder, ownerOnly(file.getFileSystem(), "rwx------"));
    Path fresh =
        Files.createTempFile(folder, FILE, null, ownerOnly(file.getFileSystem(), "rw-------"));
    Files.writeString(fresh, id);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    return id;
  }

  private static FileAttribute<?>[] ownerOnly(FileSystem system, String permissions) {
    return system.supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
