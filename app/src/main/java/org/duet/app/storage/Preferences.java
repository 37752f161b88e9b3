package org.duet.app.storage;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person chose for this installation. Kept as it changes; to be used on the JavaFX thread.
 * An empty text stands for what the system does.
 */
public final class Preferences {
  private static final Logger log = LoggerFactory.getLogger(Preferences.class);

  private final List<Property<?>> all = new ArrayList<>();
  private final Optional<OwnFile> file;
  private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

  public final BooleanProperty doNotDisturb = chosen(new SimpleBooleanProperty(this, "quiet"));
  public final StringProperty ringSound = chosen(text("ring.sound", "DUET"));
  public final StringProperty ringDevice = chosen(text("ring.device", ""));
  public final DoubleProperty ringVolume =
      chosen(new SimpleDoubleProperty(this, "ring.volume", 0.7));
  public final StringProperty camera = chosen(text("camera", ""));
  public final StringProperty microphone = chosen(text("microphone", ""));
  public final StringProperty speaker = chosen(text("speaker", ""));
  public final StringProperty appearance = chosen(text("appearance", "SYSTEM"));
  public final StringProperty language = chosen(text("language", ""));
  public final BooleanProperty stayInTray =
      chosen(new SimpleBooleanProperty(this, "tray.stay", true));

  /** In every call, not only from strangers. */
  public final BooleanProperty hideAddress =
      chosen(new SimpleBooleanProperty(this, "address.hide"));

  /** Rather no call than one that shows an address that is to be hidden. */
  public final BooleanProperty relayOrNothing =
      chosen(new SimpleBooleanProperty(this, "address.relay-or-nothing"));

  private Preferences(Optional<OwnFile> file) {
    this.file = file;
    file.ifPresent(this::read);
    all.forEach(one -> one.subscribe(this::write));
  }

  /** Those of this folder; where they cannot be read, as they are at first. */
  public static Preferences in(Path folder) {
    return new Preferences(Optional.of(new OwnFile(folder.resolve("preferences"))));
  }

  /** As they are at first, and kept nowhere. */
  public static Preferences unkept() {
    return new Preferences(Optional.empty());
  }

  private StringProperty text(String name, String atFirst) {
    return new SimpleStringProperty(this, name, atFirst);
  }

  private <P extends Property<?>> P chosen(P one) {
    all.add(one);
    return one;
  }

  private void read(OwnFile from) {
    Properties kept = new Properties();
    try {
      kept.load(new StringReader(from.read().orElse("")));
    } catch (IOException | IllegalArgumentException e) {
      log.warn("What was chosen cannot be read: {}", e.getClass().getSimpleName());
      return;
    }
    for (Property<?> one : all) {
      String value = kept.getProperty(one.getName());
      if (value != null) {
        take(one, value);
      }
    }
  }

  private static void take(Property<?> into, String value) {
    switch (into) {
      case BooleanProperty flag -> flag.set(Boolean.parseBoolean(value));
      case DoubleProperty number -> {
        try {
          double told = Double.parseDouble(value);
          number.set(Double.isFinite(told) ? Math.clamp(told, 0, 1) : number.get());
        } catch (NumberFormatException e) {
          log.info("{} is no number", into.getName());
        }
      }
      case StringProperty text -> text.set(value);
      default -> throw new IllegalStateException(into.getName());
    }
  }

  /** One after the other, and not on the thread that shows things. */
  private void write() {
    file.ifPresent(to -> {
      String text = asText();
      written = written.thenRunAsync(() -> write(to, text), Thread::startVirtualThread);
    });
  }

  private String asText() {
    Properties kept = new Properties();
    all.forEach(one -> kept.setProperty(one.getName(), String.valueOf(one.getValue())));
    StringWriter text = new StringWriter();
    try {
      kept.store(text, null);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private static void write(OwnFile to, String text) {
    try {
      to.write(text);
    } catch (IOException e) {
      log.warn("What was chosen cannot be kept: {}", e.getClass().getSimpleName());
    }
  }

  /** Done once everything chosen so far is kept. */
  public CompletableFuture<Void> kept() {
    return written;
  }
}
