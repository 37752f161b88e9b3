package org.duet.app.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.duet.app.storage.Credentials;

/** Credentials of a machine without a store of its own. */
public final class FileCredentials {
  private FileCredentials() {}

  public static Credentials in(Path folder) {
    return new SystemCredentials(new Nothing(), new FileVault(folder), Duration.ofSeconds(5));
  }

  private record Nothing() implements Vault {
    @Override
    public boolean isThere() {
      return false;
    }

    @Override
    public Optional<String> get() throws IOException {
      throw new IOException("nothing there");
    }

    @Override
    public void put(String secret) throws IOException {
      throw new IOException("nothing there");
    }

    @Override
    public void remove() throws IOException {
      throw new IOException("nothing there");
    }
  }
}
