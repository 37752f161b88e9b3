package org.duet.app.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
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
    OwnFile file = new OwnFile(folder.resolve(FILE));
    String fresh = UUID.randomUUID().toString();
    try {
      Optional<String> known = file.read().map(String::strip).filter(DeviceId::isOne);
      if (known.isPresent()) {
        return known.get();
      }
      file.write(fresh);
    } catch (IOException e) {
      log.warn("This device's name cannot be kept: {}", e.getClass().getSimpleName());
    }
    return fresh;
  }

  private static boolean isOne(String text) {
    return text.matches("[A-Za-z0-9-]{8,64}");
  }
}
