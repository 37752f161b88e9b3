package org.duet.installers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes {@code jmod} files of JavaFX's jars, with the native libraries as libraries: so they lie in
 * the runtime itself, and nothing has to be unpacked at the first start.
 */
final class FxModules {
  private static final Pattern JAR = Pattern.compile("javafx-([a-z]+)-.*\\.jar");
  private static final Pattern NATIVE = Pattern.compile("[^/]+\\.(so|dll|dylib)");

  private FxModules() {}

  static void make(Path jars, Path jmods) throws IOException {
    Files.createDirectories(jmods);
    for (Path jar : Folders.jars(jars)) {
      Matcher name = JAR.matcher(jar.getFileName().toString());
      if (name.matches()) {
        makeOne(jar, jmods.resolve("javafx." + name.group(1) + ".jmod"));
      }
    }
  }

  private static void makeOne(Path jar, Path jmod) throws IOException {
    Path work = Files.createTempDirectory("javafx");
    try {
      Path classes = Files.createDirectory(work.resolve("classes"));
      Path libraries = Files.createDirectory(work.resolve("libraries"));
      unpack(jar, classes, libraries);
      List<String> arguments =
          new ArrayList<>(List.of("create", "--class-path", classes.toString()));
      arguments.addAll(List.of("--libs", libraries.toString(), jmod.toString()));
      new JdkTool("jmod").run(arguments);
    } finally {
      Folders.delete(work);
    }
  }

  private static void unpack(Path jar, Path classes, Path libraries) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        if (entry.isDirectory() || entry.getName().startsWith("META-INF/")) {
          continue;
        }
        boolean library = NATIVE.matcher(entry.getName()).matches();
        Path file = (library ? libraries : classes).resolve(entry.getName());
        Files.createDirectories(file.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
          Files.copy(content, file);
        }
      }
    }
  }
}
