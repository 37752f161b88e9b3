package org.duet.app.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.duet.app.machine.Installation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientVersionTest {
  private final Messages messages = new Messages(Locale.ENGLISH);

  @AfterEach
  void forget() {
    System.clearProperty(Installation.VERSION);
  }

  @Test
  void anInstalledClientTellsItsVersion() {
    System.setProperty(Installation.VERSION, "1.2.3");
    assertThat(ClientVersion.in(messages)).isEqualTo("Version 1.2.3");
  }

  @Test
  void anyOtherSaysThatItWasBuilt() {
    assertThat(ClientVersion.in(messages)).isEqualTo("Built from source");
  }
}
