package org.duet.app.storage;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.duet.app.threads.InTurn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person chose for this installation. Kept as it changes; to be used on the JavaFX thread.
 * An empty text stands for what the system does.
 */
public final class Preferences {
  private static final Logger log = LoggerFactory.getLogger(Preferences.class);

  private final List<Property<?>> all = new ArrayList<>();
  private final List<StringProperty> own = new ArrayList<>();

  /** As it stands in the file, of everybody. */
  private final Map<String, String> values = new TreeMap<>();

  private String person = "";
  private final Optional<OwnFile> file;
  private final InTurn turns = new InTurn();

  /** Where somebody last signed in; empty where nobody did. */
  public final StringProperty lastServer = chosen(text("signin.server", ""));

  /** Who did, if they wanted to stay signed in: others who use this machine need not know. */
  public final StringProperty lastEmail = chosen(text("signin.email", ""));

  public final BooleanProperty doNotDisturb = flag("quiet", false);
  public final StringProperty ringSound = chosen(text("ring.sound", "DUET"));
  public final StringProperty ringDevice = owned(text("ring.device", ""));
  public final DoubleProperty ringVolume =
      chosen(new SimpleDoubleProperty(this, "ring.volume", 0.7));
  public final StringProperty camera = owned(text("camera", ""));
  public final StringProperty microphone = owned(text("microphone", ""));
  public final StringProperty speaker = owned(text("speaker", ""));
  public final BooleanProperty lessNoise = flag("sound.less-noise", true);
  public final BooleanProperty noEcho = flag("sound.no-echo", true);
  public final BooleanProperty evenLoudness = flag("sound.even-loudness", true);

  /** The day, such as 2026-01-01, the devices were last looked at before a call. */
  public final StringProperty checked = owned(text("call.checked", ""));

  public final StringProperty appearance = chosen(text("appearance", "SYSTEM"));
  public final StringProperty language = chosen(text("language", ""));
  public final StringProperty blur = chosen(text("picture.blur", "FIRST_CALLS"));
  public final BooleanProperty pictureMark = flag("picture.mark", false);
  public final BooleanProperty stayInTray = flag("tray.stay", true);

  /** In every call, not only from strangers. */
  public final BooleanProperty hideAddress = flag("address.hide", false);

  /** Rather no call than one that shows an address that is to be hidden. */
  public final BooleanProperty relayOrNothing = flag("address.relay-or-nothing", false);

  private Preferences(Optional<OwnFile> file) {
    this.file = file;
    file.ifPresent(this::read);
    all.forEach(one -> one.subscribe(() -> changed(one)));
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

  private BooleanProperty flag(String name, boolean first) {
    return chosen(new SimpleBooleanProperty(this, name, first));
  }

  /** One that each person of this installation has for themselves. */
  private StringProperty owned(StringProperty one) {
    own.add(one);
    return chosen(one);
  }

  /**
   * Whose devices these are from now on; each starts with those of nobody in particular.
   *
   * @param who tells the people of this installation apart; empty for nobody
   */
  public void personIs(String who) {
    if (who.equals(person)) {
      return;
    }
    person = who;
    for (StringProperty one : own) {
      one.set(kept(one));
    }
  }

  private String key(Property<?> one) {
    return person.isEmpty() || !own.contains(one)
        ? one.getName()
        : "person." + person + "." + one.getName();
  }

  private void changed(Property<?> one) {
    String value = String.valueOf(one.getValue());
    // That somebody else sits here now changes what holds, and nothing of what is kept.
    if (!value.equals(kept(one))) {
      values.put(key(one), value);
      write();
    }
  }

  private String kept(Property<?> one) {
    return values.getOrDefault(key(one), values.getOrDefault(one.getName(), ""));
  }

  private void read(OwnFile from) {
    Properties kept = new Properties();
    try {
      kept.load(new StringReader(from.read().orElse("")));
    } catch (IOException | IllegalArgumentException e) {
      log.warn("What was chosen cannot be read: {}", e.getClass().getSimpleName());
      return;
    }
    kept.stringPropertyNames().forEach(name -> values.put(name, kept.getProperty(name)));
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
      var _ = turns.then(() -> write(to, text));
    });
  }

  private String asText() {
    Properties kept = new Properties();
    kept.putAll(values);
    StringWriter text = new StringWriter();
    try {
      kept.store(text, null);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private static boolean write(OwnFile to, String text) {
    try {
      to.write(text);
      return true;
    } catch (IOException e) {
      log.warn("What was chosen cannot be kept: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  /** Done once everything chosen so far is kept. */
  public CompletableFuture<?> kept() {
    return turns.settled();
  }
}
