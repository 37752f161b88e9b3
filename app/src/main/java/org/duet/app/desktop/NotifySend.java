package org.duet.app.desktop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The notices of a Linux desktop, by way of {@code notify-send} (0.8 or newer knows actions): one
 * small process per notice, which says what a person pressed, and ends. Interrupted, it takes its
 * notice back.
 */
public final class NotifySend implements Notifier {
  private static final Logger log = LoggerFactory.getLogger(NotifySend.class);
  private static final String ANSWER = "answer";
  private static final String DECLINE = "decline";
  private static final String OPEN = "default";

  /** No call rings so long; it ends the notice that a client which broke down left behind. */
  private static final Duration LONGEST_RING = Duration.ofMinutes(2);

  private final Path program;
  private final CompletableFuture<Boolean> offersActions = new CompletableFuture<>();
  private final AtomicBoolean asked = new AtomicBoolean();

  /** By the call, or the id of the match. */
  private final Map<Object, Notice> shown = new ConcurrentHashMap<>();

  NotifySend(Path program) {
    this.program = program;
  }

  /** What this Linux has. */
  static Notifier ofThisSystem() {
    boolean session = System.getenv("DBUS_SESSION_BUS_ADDRESS") != null;
    return session ? find(System.getenv("PATH")).<Notifier>map(NotifySend::new).orElse(NONE) : NONE;
  }

  /** The first one on this path. */
  static Optional<Path> find(@Nullable String path) {
    return Arrays.stream((path == null ? "" : path).split(":"))
        .filter(folder -> folder.startsWith("/"))
        .map(folder -> Path.of(folder, "notify-send"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void calling(
      UUID call, String title, String text, String answer, String decline, Hand hand) {
    List<String> line =
        List.of(
            program.toString(),
            "--app-name=Duet",
            "--category=call.incoming",
            "--urgency=critical",
            "--expire-time=" + LONGEST_RING.toMillis(),
            "--icon=duet",
            "--wait",
            "--action=" + OPEN + "=" + title,
            "--action=" + ANSWER + "=" + answer,
            "--action=" + DECLINE + "=" + decline,
            "--",
            title,
            text);
    show(
        call,
        new Notice(line, Map.of(ANSWER, hand::answer, DECLINE, hand::decline, OPEN, hand::open)));
  }

  /** Of little urgency: desktops show it without a sound, and put it by when its time is up. */
  @Override
  public void news(long match, String title, String text, Runnable open) {
    List<String> line =
        List.of(
            program.toString(),
            "--app-name=Duet",
            "--category=im.received",
            "--urgency=low",
            "--icon=duet",
            "--wait",
            "--action=" + OPEN + "=" + title,
            "--",
            title,
            text);
    show(match, new Notice(line, Map.of(OPEN, open)));
  }

  private void show(Object of, Notice notice) {
    if (shown.putIfAbsent(of, notice) == null) {
      Thread.ofVirtual()
          .name("duet-notice")
          .start(() -> {
            if (offersActions()) {
              notice.show();
            }
            shown.remove(of, notice);
          });
    }
  }

  /**
   * Whether it knows actions; asked once. One that does not shows a notice that nobody can answer
   * or take back, which is worse than none: the client's own pop-up is there all the same.
   */
  private boolean offersActions() {
    if (!asked.getAndSet(true)) {
      offersActions.complete(saysItOffersActions());
    }
    return offersActions.join();
  }

  private boolean saysItOffersActions() {
    try {
      Process help =
          new ProcessBuilder(program.toString(), "--help").redirectErrorStream(true).start();
      try (BufferedReader said = help.inputReader(StandardCharsets.UTF_8)) {
        String text = said.lines().collect(Collectors.joining("\n"));
        boolean offers = text.contains("--action") && text.contains("--wait");
        log.info("Notices of the desktop {} be answered", offers ? "can" : "cannot");
        return offers;
      }
    } catch (IOException | UncheckedIOException e) {
      log.info("No notice can be shown: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  @Override
  public void gone(UUID call) {
    end(call);
  }

  @Override
  public void read(long match) {
    end(match);
  }

  private void end(Object of) {
    Notice notice = shown.remove(of);
    if (notice != null) {
      Thread.ofVirtual().name("duet-notice").start(notice::takeBack);
    }
  }

  /** Whether no notice is shown, or about to be. */
  boolean isQuiet() {
    return shown.isEmpty();
  }

  @Override
  public void close() {
    shown.keySet().forEach(this::end);
  }

  /** One notice: shown at most once, and not at all where it was taken back before. */
  private static final class Notice {
    private final List<String> line;
    private final Map<String, Runnable> actions;
    private boolean gone;
    private @Nullable Process process;

    Notice(List<String> line, Map<String, Runnable> actions) {
      this.line = line;
      this.actions = actions;
    }

    void show() {
      Process started = start();
      if (started == null) {
        return;
      }
      try (BufferedReader said = started.inputReader(StandardCharsets.UTF_8)) {
        for (String word = said.readLine(); word != null; word = said.readLine()) {
          actions.getOrDefault(word.strip(), () -> {}).run();
        }
      } catch (IOException e) {
        log.info("A notice cannot be heard: {}", e.getClass().getSimpleName());
      }
    }

    private synchronized @Nullable Process start() {
      if (gone) {
        return null;
      }
      try {
        process = new ProcessBuilder(line).redirectError(Redirect.DISCARD).start();
        return process;
      } catch (IOException e) {
        log.info("No notice can be shown: {}", e.getClass().getSimpleName());
        return null;
      }
    }

    /** Java can end a process, which leaves its notice there; it cannot interrupt one. */
    synchronized void takeBack() {
      gone = true;
      if (process != null && process.isAlive()) {
        try {
          new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid())
              .redirectError(Redirect.DISCARD)
              .start();
        } catch (IOException e) {
          log.info("A notice cannot be taken back: {}", e.getClass().getSimpleName());
        }
      }
    }
  }
}
