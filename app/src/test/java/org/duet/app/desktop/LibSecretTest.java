package org.duet.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The Secret Service itself, where one runs; {@code dbus-run-session} with {@code
 * gnome-keyring-daemon --unlock} makes one.
 */
class LibSecretTest {
  private final LibSecret vault = new LibSecret("test-" + UUID.randomUUID());

  @Test
  void withoutASessionItSaysSo() {
    assumeTrue(
        System.getenv("DBUS_SESSION_BUS_ADDRESS") == null && System.getenv("DISPLAY") == null);
    assertThat(vault.isThere()).isFalse();
  }

  @Test
  void keepsOneSecret() throws IOException {
    assumeTrue(vault.isThere());
    assertThat(vault.get()).isEmpty();
    vault.put("first");
    vault.put("zweites ✓");
    assertThat(vault.get()).contains("zweites ✓");
    assertThat(new LibSecret("test-other").get()).isEmpty();
    vault.remove();
    assertThat(vault.get()).isEmpty();
  }
}
