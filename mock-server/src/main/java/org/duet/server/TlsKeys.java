package org.duet.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Collections;

/** With what a server proves to be itself over TLS. */
public final class TlsKeys {
  static final String KEYSTORE = "--tls-keystore";
  static final String PASSWORD_FILE = "--tls-password-file";

  private final KeyStore store;
  private final String password;

  private TlsKeys(KeyStore store, String password) {
    this.store = store;
    this.password = password;
  }

  /**
   * Reads a PKCS12 file that has a private key with its certificates.
   *
   * @param passwordFile whose first line is the file's password
   * @throws InvalidSetting if one of them can not be used
   */
  public static TlsKeys read(Path keystore, Path passwordFile) {
    String password = password(passwordFile);
    try (InputStream in = Files.newInputStream(keystore)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          return new TlsKeys(store, password);
        }
      }
    } catch (IOException e) {
      if (e.getCause() instanceof UnrecoverableKeyException) {
        throw new InvalidSetting(
            PASSWORD_FILE, passwordFile.toString(), "a file with the password of the keystore");
      }
      throw notOne(keystore);
    } catch (GeneralSecurityException e) {
      throw notOne(keystore);
    }
    throw notOne(keystore);
  }

  private static String password(Path file) {
    try {
      return Files.readString(file).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new InvalidSetting(
          PASSWORD_FILE, file.toString(), "a file that can be read, with the password as text");
    }
  }

  private static InvalidSetting notOne(Path keystore) {
    return new InvalidSetting(
        KEYSTORE, keystore.toString(), "a PKCS12 file with a private key and its certificate");
  }

  KeyStore store() {
    return store;
  }

  String password() {
    return password;
  }
}
