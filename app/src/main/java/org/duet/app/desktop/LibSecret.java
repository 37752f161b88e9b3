package org.duet.app.desktop;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The Secret Service of a Linux desktop (GNOME Keyring, KWallet, KeePassXC), by way of libsecret.
 * The library is looked for when it is first needed; a system without it simply has no store.
 */
@SuppressWarnings("restricted") // it calls a library of the system: native access is granted
final class LibSecret implements Vault {
  private static final String NAME = "org.duet.Login";
  private static final String ATTRIBUTE = "installation";
  private static final String LABEL = "Duet";
  private static final long LONGEST = 64 * 1024;

  /**
   * {@code SecretSchema}: a name, flags, 32 attributes of a name and a type, and reserved words.
   */
  private static final long SCHEMA_BYTES = 16 + 32 * 16 + 8 * 8;

  private static final long FIRST_ATTRIBUTE = 16;
  private static final AddressLayout TEXT =
      ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(LONGEST, ValueLayout.JAVA_BYTE));

  private final String installation;
  private final AtomicReference<@Nullable Library> library = new AtomicReference<>();

  LibSecret(String installation) {
    this.installation = installation;
  }

  /** What is used of the two libraries. */
  private record Library(
      MethodHandle lookup,
      MethodHandle store,
      MethodHandle clear,
      MethodHandle freePassword,
      MethodHandle newTable,
      MethodHandle insert,
      MethodHandle freeTable,
      MethodHandle freeError,
      MemorySegment hash,
      MemorySegment equal) {

    /** Throws {@link IllegalArgumentException} where they are not installed. */
    static Library load() {
      SymbolLookup secret = SymbolLookup.libraryLookup("libsecret-1.so.0", Arena.global());
      SymbolLookup glib = SymbolLookup.libraryLookup("libglib-2.0.so.0", Arena.global());
      Linker linker = Linker.nativeLinker();
      return new Library(
          linker.downcallHandle(
              secret.findOrThrow("secret_password_lookupv_sync"),
              FunctionDescriptor.of(TEXT, ADDRESS, ADDRESS, ADDRESS, ADDRESS)),
          linker.downcallHandle(
              secret.findOrThrow("secret_password_storev_sync"),
              FunctionDescriptor.of(
                  JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS)),
          linker.downcallHandle(
              secret.findOrThrow("secret_password_clearv_sync"),
              FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS)),
          linker.downcallHandle(
              secret.findOrThrow("secret_password_free"), FunctionDescriptor.ofVoid(ADDRESS)),
          linker.downcallHandle(
              glib.findOrThrow("g_hash_table_new"),
              FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS)),
          linker.downcallHandle(
              glib.findOrThrow("g_hash_table_insert"),
              FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS)),
          linker.downcallHandle(
              glib.findOrThrow("g_hash_table_unref"), FunctionDescriptor.ofVoid(ADDRESS)),
          linker.downcallHandle(
              glib.findOrThrow("g_error_free"), FunctionDescriptor.ofVoid(ADDRESS)),
          glib.findOrThrow("g_str_hash"),
          glib.findOrThrow("g_str_equal"));
    }
  }

  /** One question, with the memory it needs. */
  private interface Question<T> {
    T ask(Library lib, Arena arena, MemorySegment schema, MemorySegment who, MemorySegment error)
        throws Throwable;
  }

  @Override
  public boolean isThere() {
    try {
      get();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Optional<String> get() throws IOException {
    return ask((lib, arena, schema, who, error) -> {
      var found = (MemorySegment) lib.lookup().invokeExact(schema, who, MemorySegment.NULL, error);
      if (found.equals(MemorySegment.NULL)) {
        return Optional.empty();
      }
      String secret = found.getString(0);
      lib.freePassword().invokeExact(found);
      return Optional.of(secret);
    });
  }

  @Override
  public void put(String secret) throws IOException {
    ask((lib, arena, schema, who, error) ->
        (int)
            lib.store()
                .invokeExact(
                    schema,
                    who,
                    MemorySegment.NULL, // the person's usual collection
                    arena.allocateFrom(LABEL),
                    arena.allocateFrom(secret),
                    MemorySegment.NULL,
                    error));
  }

  @Override
  public void remove() throws IOException {
    ask((lib, arena, schema, who, error) ->
        (int) lib.clear().invokeExact(schema, who, MemorySegment.NULL, error));
  }

  private <T> T ask(Question<T> question) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      Library lib = library();
      MemorySegment schema = arena.allocate(SCHEMA_BYTES, 8);
      schema.set(ADDRESS, 0, arena.allocateFrom(NAME));
      MemorySegment name = arena.allocateFrom(ATTRIBUTE);
      schema.set(ADDRESS, FIRST_ATTRIBUTE, name);
      MemorySegment error = arena.allocate(ADDRESS);
      var who = (MemorySegment) lib.newTable().invokeExact(lib.hash(), lib.equal());
      try {
        var _ = (int) lib.insert().invokeExact(who, name, arena.allocateFrom(installation));
        T answer = question.ask(lib, arena, schema, who, error);
        MemorySegment failure = error.get(ADDRESS, 0);
        if (!failure.equals(MemorySegment.NULL)) {
          lib.freeError().invokeExact(failure);
          throw new IOException("the Secret Service does not answer");
        }
        return answer;
      } finally {
        lib.freeTable().invokeExact(who);
      }
    } catch (IOException e) {
      throw e;
    } catch (Throwable e) { // of the linker: what is not installed, or not as expected
      throw new IOException("no libsecret: " + e.getClass().getSimpleName());
    }
  }

  private Library library() {
    Library known = library.get();
    if (known == null) {
      known = Library.load();
      library.set(known);
    }
    return known;
  }
}
