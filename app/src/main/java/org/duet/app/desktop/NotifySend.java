package org.duet.app.desktop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The notices of a Linux desktop, by way of {@code notify-send} (0.8 or newer knows actions): one
 * small process per notice, which says what a person pressed, and ends.
 */
public final class NotifySend implements Notifier {
  private static final Logger log = LoggerFactory.getLogger(NotifySend.class);
  private static final String ANSWER = "answer";
  private static final String DECLINE = "decline";
  private static final String OPEN = "default";

  private final Path program;
  private final Map<UUID, Notice> shown = new ConcurrentHashMap<>();

  /** One notice, and its number once the desktop gave it one. */
  private static final class Notice {
    private volatile String number = "";
    private volatile boolean gone;
  }

  NotifySend(Path program) {
    this.program = program;
  }

  /** What this system has. */
  public static Notifier ofThisSystem() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    boolean session = System.getenv("DBUS_SESSION_BUS_ADDRESS") != null;
    return linux && session ? find().<Notifier>map(NotifySend::new).orElse(NONE) : NONE;
  }

  private static Optional<Path> find() {
    String path = System.getenv("PATH");
    return Arrays.stream((path == null ? "" : path).split(":"))
        .filter(folder -> folder.startsWith("/"))
        .map(folder -> Path.of(folder, "notify-send"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void calling(
      UUID call, String title, String text, String answer, String decline, Hand hand) {
    Notice notice = new Notice();
    if (shown.putIfAbsent(call, notice) == null) {
      List<String> line =
          List.of(
              program.toString(),
              "--app-name=Duet",
              "--category=call.incoming",
              "--urgency=critical",
              "--icon=duet",
              "--print-id",
              "--wait",
              "--action=" + OPEN + "=" + title,
              "--action=" + ANSWER + "=" + answer,
              "--action=" + DECLINE + "=" + decline,
              "--",
              title,
              text);
      Thread.ofVirtual().name("duet-notice").start(() -> show(call, notice, line, hand));
    }
  }

  private void show(UUID call, Notice notice, List<String> line, Hand hand) {
    try {
      Process process = new ProcessBuilder(line).redirectErrorStream(false).start();
      process.getOutputStream().close();
      try (BufferedReader said =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        for (String word = said.readLine(); word != null; word = said.readLine()) {
          heard(word.strip(), notice, hand);
        }
      }
    } catch (IOException e) {
      log.info("No notice can be shown: {}", e.getClass().getSimpleName());
    }
    shown.remove(call, notice);
  }

  private void heard(String word, Notice notice, Hand hand) {
    switch (word) {
      case ANSWER -> hand.answer();
      case DECLINE -> hand.decline();
      case OPEN -> hand.open();
      default -> {
        notice.number = word;
        if (notice.gone) {
          takeBack(notice);
        }
      }
    }
  }

  @Override
  public void gone(UUID call) {
    Notice notice = shown.get(call);
    if (notice != null) {
      notice.gone = true;
      takeBack(notice);
    }
  }

  /** There is no way to close one but to put a short one in its place. */
  private void takeBack(Notice notice) {
    if (notice.number.matches("\\d{1,10}")) {
      Thread.ofVirtual()
          .name("duet-notice")
          .start(() -> {
            try {
              new ProcessBuilder(
                      program.toString(),
                      "--app-name=Duet",
                      "--urgency=low",
                      "--transient",
                      "--expire-time=1",
                      "--replace-id=" + notice.number,
                      "--",
                      "Duet")
                  .start();
            } catch (IOException e) {
              log.info("A notice cannot be taken back: {}", e.getClass().getSimpleName());
            }
          });
    }
  }

  @Override
  public void close() {
    shown.keySet().forEach(this::gone);
  }
}
