package org.duet.installers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes the libraries of all other systems out of sqlite-jdbc's jar: 12 MB become 0.8. */
final class SqliteTrim {
  private static final String NATIVE = "org/sqlite/native/";

  private SqliteTrim() {}

  static void trim(Path lib) throws IOException {
    for (Path jar : Folders.jars(lib)) {
      if (jar.getFileName().toString().startsWith("sqlite-jdbc-")) {
        trimJar(jar);
      }
    }
  }

  private static void trimJar(Path jar) throws IOException {
    Path trimmed = jar.resolveSibling("sqlite.trimmed");
    try (ZipFile from = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(trimmed);
        ZipOutputStream to = new ZipOutputStream(file)) {
      for (ZipEntry entry : from.stream().toList()) {
        if (entry.getName().startsWith(NATIVE) && !entry.getName().startsWith(NATIVE + here())) {
          continue;
        }
        to.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream content = from.getInputStream(entry)) {
          content.transferTo(to);
        }
        to.closeEntry();
      }
    }
    Files.move(trimmed, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The folder of this system in the jar, as its own {@code OSInfo} names it. */
  private static String here() {
    String arch =
        switch (System.getProperty("os.arch", "")) {
          case "amd64", "x86_64" -> "x86_64";
          default -> "aarch64";
        };
    String os =
        switch (Target.current()) {
          case LINUX -> "Linux";
          case WINDOWS -> "Windows";
          case MACOS -> "Mac";
        };
    return os + "/" + arch + "/";
  }
}
