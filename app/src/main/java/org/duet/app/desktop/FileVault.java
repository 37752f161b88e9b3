package org.duet.app.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.duet.app.storage.OwnFile;

/** A file that only its owner can read: what is left where a system has no store of its own. */
final class FileVault implements Vault {
  private final OwnFile file;

  FileVault(Path folder) {
    file = new OwnFile(folder.resolve("signed-in"));
  }

  @Override
  public boolean isThere() {
    return true;
  }

  @Override
  public Optional<String> get() throws IOException {
    return file.read();
  }

  @Override
  public void put(String secret) throws IOException {
    file.write(secret);
  }

  @Override
  public void remove() throws IOException {
    file.delete();
  }
}
