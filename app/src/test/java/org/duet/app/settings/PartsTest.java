package org.duet.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the program is made of, as the build found it. */
class PartsTest {
  @Test
  void aLineIsANameAVersionAndLicences() {
    assertThat(Parts.listed("logback-core\t1.6.6\tEPL-2.0\tLGPL-2.1\n\nnothing\n"))
        .containsExactly(new Part("logback-core", "1.6.6", "EPL-2.0", "LGPL-2.1"));
  }

  @Test
  void everyPartHasALicenceWithAText() {
    assertThat(Parts.all())
        .allSatisfy(part -> {
          assertThat(part.licences()).as(part.name()).isNotEmpty();
          for (String licence : part.licences()) {
            Part alone = new Part(part.name(), part.version(), licence);
            assertThat(Parts.text(alone)).as(part.name() + ": " + licence).hasSizeGreaterThan(500);
          }
        });
  }

  @Test
  void whatTheProgramRunsWithIsListedWithItsVersion() {
    // The list is made by the build alone; an editor that compiles by itself has none.
    assumeTrue(Parts.class.getResource("parts.txt") != null);
    List<Part> all = Parts.all();
    assertThat(all)
        .extracting(Part::name)
        .contains("jetty-server", "kotlin-stdlib", "okio-jvm", "postgresql", "flyway-core")
        .contains("HikariCP", "jdbi3-core", "logback-core", "jna", "bridj", "imageio-webp")
        .contains("password4j", "swagger-ui", "jakarta.servlet-api", "webrtc-java", "javafx-base")
        .doesNotContain("shared-model", "mock-server", "archunit", "jqwik")
        .doesNotHaveDuplicates();
    assertThat(all.stream().filter(part -> part.version().isEmpty()))
        .extracting(Part::name)
        .containsExactly("Feather", "Manrope", "Vollkorn", "WebRTC");
  }
}
