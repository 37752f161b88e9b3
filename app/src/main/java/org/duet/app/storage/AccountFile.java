package org.duet.app.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.duet.app.storage.LocalCache.Account;
import org.duet.model.wire.WireCodec;
import org.duet.model.wire.WireException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file of one account. What stands in it and is not this account's is given up, calmly. */
final class AccountFile {
  private static final Logger log = LoggerFactory.getLogger(AccountFile.class);
  private static final int NAME_BYTES = 12;

  private final OwnFile file;
  private final Account account;
  private final WireCodec codec;

  /** What every such file says of itself. */
  interface Owned {
    int version();

    String server();

    long userId();

    /** Null in what was written before it was. */
    @Nullable String email();

    /** Whether it is this one's. */
    default boolean isOf(Account account) {
      String written = email();
      return userId() == account.userId()
          && server().equals(account.server())
          && (written == null || written.equalsIgnoreCase(account.email()));
    }
  }

  AccountFile(Path folder, String ending, Account account, WireCodec codec) {
    this.file = new OwnFile(folder.resolve(name(account) + ending));
    this.account = account;
    this.codec = codec;
  }

  /** Neither a server's address nor a person is to be read from the name. */
  static String name(Account account) {
    return hash(account.userId() + " " + account.server());
  }

  static String hash(String of) {
    try {
      byte[] whole =
          MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(whole, 0, NAME_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What stands in it; empty where it is nothing, or not to be trusted. */
  <K extends Owned> Optional<K> read(Class<K> shape, int version) {
    try {
      Optional<String> text = file.read();
      if (text.isEmpty()) {
        return Optional.empty();
      }
      K kept = codec.decode(text.get(), shape);
      if (kept.version() != version || !kept.isOf(account)) {
        throw new IOException("of another version or person");
      }
      return Optional.of(kept);
    } catch (IOException | WireException | RuntimeException e) {
      log.warn("What was kept is given up: {}", e.getClass().getSimpleName());
      delete();
      return Optional.empty();
    }
  }

  boolean exists() {
    return file.exists();
  }

  void write(Owned kept) {
    try {
      file.write(codec.encode(kept));
    } catch (IOException e) {
      log.warn("What is known cannot be kept: {}", e.getClass().getSimpleName());
    }
  }

  void delete() {
    try {
      file.delete();
    } catch (IOException e) {
      log.warn("What was kept cannot be deleted: {}", e.getClass().getSimpleName());
    }
  }
}
