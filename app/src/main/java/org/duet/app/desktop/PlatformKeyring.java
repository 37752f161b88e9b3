package org.duet.app.desktop;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.io.IOException;
import java.util.Optional;

/** The Credential Manager of Windows, or the Keychain of macOS. */
final class PlatformKeyring implements Vault {
  private static final String SERVICE = "Duet";

  private final String installation;

  PlatformKeyring(String installation) {
    this.installation = installation;
  }

  @Override
  public boolean isThere() {
    try {
      close(open());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Optional<String> get() throws IOException {
    Keyring keyring = open();
    try {
      return Optional.of(keyring.getPassword(SERVICE, installation));
    } catch (PasswordAccessException e) {
      return Optional.empty(); // it does not tell "nothing there" from "not allowed"
    } finally {
      close(keyring);
    }
  }

  @Override
  public void put(String secret) throws IOException {
    Keyring keyring = open();
    try {
      keyring.setPassword(SERVICE, installation, secret);
    } catch (PasswordAccessException e) {
      throw new IOException("the store refuses");
    } finally {
      close(keyring);
    }
  }

  @Override
  public void remove() throws IOException {
    Keyring keyring = open();
    try {
      keyring.deletePassword(SERVICE, installation);
    } catch (PasswordAccessException e) {
      // there was nothing
    } finally {
      close(keyring);
    }
  }

  /** It throws this and that where a system is not as it expects. */
  private static Keyring open() throws IOException {
    try {
      return Keyring.create();
    } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
      throw new IOException("no store: " + e.getClass().getSimpleName());
    }
  }

  private static void close(Keyring keyring) {
    try {
      keyring.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
