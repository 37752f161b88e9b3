package org.duet.app.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** By a file that the desktop looks for at log-in: a desktop entry on Linux, a plist on macOS. */
final class AutostartFile implements Autostart {
  private static final Logger log = LoggerFactory.getLogger(AutostartFile.class);

  private final Path file;
  private final String text;

  private AutostartFile(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * As the desktop's specification has it. GTK need not load OpenGL, JavaFX draws by itself.
   *
   * @param config the person's folder of settings
   */
  static AutostartFile xdg(Path config, StartCommand command) {
    String exec =
        command.words().stream().map(AutostartFile::quoted).collect(Collectors.joining(" "));
    return new AutostartFile(
        config.resolve("autostart").resolve("duet.desktop"),
        """
        [Desktop Entry]
        Type=Application
        Name=Duet
        Exec=env GDK_GL=disable %s
        Path=%s
        Icon=duet
        Terminal=false
        """
            .formatted(exec, escaped(command.folder().toString())));
  }

  /** Quoted as an argument, then escaped as every text in such a file. */
  private static String quoted(String word) {
    String argument = word.replaceAll("([\"`$\\\\])", "\\\\$1").replace("%", "%%");
    return escaped("\"" + argument + "\"");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n");
  }

  /**
   * As launchd has it.
   *
   * @param home of the person
   */
  static AutostartFile launchd(Path home, StartCommand command) {
    String words =
        command.words().stream()
            .map(word -> "    <string>" + xml(word) + "</string>\n")
            .collect(Collectors.joining());
    return new AutostartFile(
        home.resolve("Library/LaunchAgents/org.duet.plist"),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
        <plist version="1.0">
        <dict>
          <key>Label</key>
          <string>org.duet</string>
          <key>ProgramArguments</key>
          <array>
        %s  </array>
          <key>WorkingDirectory</key>
          <string>%s</string>
          <key>RunAtLoad</key>
          <true/>
        </dict>
        </plist>
        """
            .formatted(words, xml(command.folder().toString())));
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public CompletableFuture<Standing> standing() {
    return CompletableFuture.supplyAsync(this::now, Thread::startVirtualThread);
  }

  private Standing now() {
    return Files.exists(file) ? Standing.ON : Standing.OFF;
  }

  @Override
  public CompletableFuture<Standing> want(boolean on) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            if (on) {
              Files.createDirectories(file.toAbsolutePath().getParent());
              Files.writeString(file, text);
            } else {
              Files.deleteIfExists(file);
            }
          } catch (IOException e) {
            log.warn("Starting at log-in cannot be changed: {}", e.getClass().getSimpleName());
          }
          return now();
        },
        Thread::startVirtualThread);
  }
}
