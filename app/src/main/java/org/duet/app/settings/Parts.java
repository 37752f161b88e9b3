package org.duet.app.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this program is made of, with the versions that run. */
final class Parts {
  private Parts() {}

  static List<Part> all() {
    return List.of(
        new Part("Java", System.getProperty("java.version"), "GPL 2 + Classpath Exception"),
        new Part("JavaFX", System.getProperty("javafx.version"), "GPL 2 + Classpath Exception"),
        part("webrtc-java", "dev.onvoid.webrtc.PeerConnectionFactory", "Apache 2.0"),
        new Part("WebRTC", null, "BSD 3-Clause"),
        part("webcam-capture", "com.github.sarxos.webcam.Webcam", "MIT"),
        part("OkHttp", "okhttp3.OkHttpClient", "Apache 2.0"),
        part("Tyrus", "org.glassfish.tyrus.client.ClientManager", "EPL 2.0"),
        part("Jackson", "tools.jackson.databind.ObjectMapper", "Apache 2.0"),
        part("AtlantaFX", "atlantafx.base.theme.PrimerLight", "MIT"),
        part("Ikonli", "org.kordamp.ikonli.Ikon", "Apache 2.0"),
        new Part("Feather", null, "MIT"),
        new Part("Manrope, Vollkorn", null, "SIL OFL 1.1"),
        part("java-keyring", "com.github.javakeyring.Keyring", "BSD 3-Clause"),
        part("picocli", "picocli.CommandLine", "Apache 2.0"),
        part("SLF4J", "org.slf4j.Logger", "MIT"),
        part("Javalin", "io.javalin.Javalin", "Apache 2.0"),
        part("SQLite JDBC", "org.sqlite.JDBC", "Apache 2.0"));
  }

  private static Part part(String name, String type, String licence) {
    return new Part(name, versionOf(type), licence);
  }

  /** As its jar says; many do not. Nothing of it is started. */
  private static @Nullable String versionOf(String type) {
    try {
      Class<?> found = Class.forName(type, false, Parts.class.getClassLoader());
      return found.getPackage().getImplementationVersion();
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }
}
