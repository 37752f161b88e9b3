package org.duet.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the installer: a Java runtime with JavaFX inside, the client on its class path, and around
 * both what the system expects of a program.
 *
 * <p>Arguments: the installers folder with {@code target/fx} and {@code target/lib} filled, the
 * version, and the types to make ({@code deb}, {@code rpm}, {@code app-image} …).
 */
public final class Packager {
  private static final String NAME = "duet";

  /** What the client and its libraries use of the JDK; nothing finds it out on a class path. */
  private static final String MODULES =
      String.join(
          ",",
          "java.base,java.desktop,java.instrument,java.logging,java.management,java.naming",
          "java.net.http,java.security.jgss,java.sql,java.transaction.xa,java.xml",
          "jdk.crypto.ec,jdk.localedata,jdk.unsupported,jdk.zipfs,javafx.controls");

  private static final Pattern MESSAGES =
      Pattern.compile("org/duet/app/i18n/messages_(\\w+)\\.properties");

  private final Path folder;
  private final Path target;
  private final String version;

  private Packager(Path folder, String version) {
    this.folder = folder;
    this.target = folder.resolve("target");
    this.version = version;
  }

  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      throw new IllegalArgumentException("FOLDER VERSION TYPE...");
    }
    Packager making = new Packager(Path.of(args[0]).toAbsolutePath(), args[1]);
    making.runtime();
    making.image();
    for (String type : List.of(args).subList(2, args.length)) {
      making.installer(type);
    }
  }

  private void runtime() throws IOException {
    for (String old : List.of("jmods", "runtime", "image", "dist")) {
      Folders.delete(target.resolve(old));
    }
    FxModules.make(target.resolve("fx"), target.resolve("jmods"));
    SqliteTrim.trim(target.resolve("lib"));
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--module-path", target.resolve("jmods").toString()));
    arguments.addAll(List.of("--add-modules", MODULES));
    arguments.addAll(List.of("--output", target.resolve("runtime").toString()));
    arguments.addAll(List.of("--strip-debug", "--no-header-files", "--no-man-pages"));
    arguments.add("--include-locales=" + String.join(",", languages()));
    new JdkTool("jlink").run(arguments);
  }

  /** Those the client speaks: dates, names of days and the order of names are the runtime's. */
  private List<String> languages() throws IOException {
    List<String> languages = new ArrayList<>(List.of("en"));
    try (JarFile jar = new JarFile(target.resolve("lib").resolve(jar()).toFile())) {
      jar.stream()
          .map(entry -> MESSAGES.matcher(entry.getName()))
          .filter(Matcher::matches)
          .forEach(bundle -> languages.add(bundle.group(1)));
    }
    return languages;
  }

  private String jar() {
    return "app-" + version + "-SNAPSHOT.jar";
  }

  private void image() throws IOException {
    List<String> arguments = new ArrayList<>(common("app-image"));
    arguments.addAll(List.of("--dest", target.resolve("image").toString()));
    arguments.addAll(List.of("--runtime-image", target.resolve("runtime").toString()));
    arguments.addAll(List.of("--input", target.resolve("lib").toString()));
    arguments.addAll(List.of("--main-jar", jar()));
    arguments.addAll(List.of("--main-class", "org.duet.app.Launcher"));
    arguments.addAll(List.of("--icon", resources().resolve("duet.png").toString()));
    List<String> options = new ArrayList<>();
    options.add("--enable-native-access=javafx.graphics,ALL-UNNAMED");
    Files.readAllLines(folder.resolve("jvm.options")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(String::strip)
        .forEach(options::add);
    for (String option : options) {
      arguments.addAll(List.of("--java-options", option));
    }
    for (String option : AotCache.USED) {
      arguments.addAll(List.of("--java-options", option));
    }
    new JdkTool("jpackage").run(arguments);
    AotCache.make(target.resolve("runtime"), target.resolve("image"), options);
  }

  private void installer(String type) {
    if (type.equals("app-image")) {
      return;
    }
    List<String> arguments = new ArrayList<>(common(type));
    arguments.addAll(List.of("--app-image", target.resolve("image").resolve(NAME).toString()));
    arguments.addAll(List.of("--dest", target.resolve("dist").toString()));
    arguments.addAll(List.of("--resource-dir", resources().toString()));
    if (Target.current() == Target.LINUX) {
      arguments.add("--linux-shortcut");
    }
    new JdkTool("jpackage").run(arguments);
  }

  private List<String> common(String type) {
    List<String> arguments = new ArrayList<>(List.of("--type", type, "--name", NAME));
    arguments.addAll(List.of("--app-version", version, "--vendor", "Duet"));
    arguments.addAll(List.of("--description", "Dating with video calls, one ring at a time"));
    return arguments;
  }

  private Path resources() {
    return folder.resolve(Target.current().folder());
  }
}
