package org.duet.app.devices;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.OnScreen;
import org.duet.app.theme.Picker;
import org.duet.app.theme.Texts;
import org.jspecify.annotations.Nullable;

/** The three choices, one below the other. What is chosen holds at once. */
public final class DeviceChoices extends VBox {
  public static final String CAMERA = "devices-camera";
  public static final String MICROPHONE = "devices-microphone";
  public static final String SPEAKER = "devices-speaker";

  /** The chosen device in each of them. */
  public static final String NAME = "devices-name";

  /** Followed by the name of the kind. */
  public static final String NOTE = "devices-note:";

  private final DevicesViewModel model;
  private boolean filling;

  public DeviceChoices(DevicesViewModel model, Messages messages) {
    this(model, messages, null, null);
  }

  /**
   * With something to try a device by, below its choice.
   *
   * @param hearing below the microphone
   * @param telling below the loudspeaker
   */
  DeviceChoices(
      DevicesViewModel model, Messages messages, @Nullable Node hearing, @Nullable Node telling) {
    this.model = model;
    getStyleClass().add("device-choices");
    getChildren()
        .setAll(
            part(Kind.CAMERA, CAMERA, messages.text("devices.camera"), null),
            part(Kind.MICROPHONE, MICROPHONE, messages.text("devices.microphone"), hearing),
            part(Kind.SPEAKER, SPEAKER, messages.text("devices.speaker"), telling));
  }

  private VBox part(Kind kind, String id, String name, @Nullable Node more) {
    ComboBox<String> box = box(kind, id, name);
    Label label = Texts.saying(name, "field-label");
    label.setLabelFor(box);
    Label note = Texts.wrapped("text-quiet");
    note.setId(NOTE + kind);
    note.textProperty().bind(model.note(kind));
    Texts.hideWhileEmpty(note);
    VBox part = new VBox(label, box, note);
    if (more != null) {
      part.getChildren().add(more);
    }
    part.getStyleClass().add("stack-tight");
    return part;
  }

  /** To the first of them. */
  public void takeFocus() {
    lookup("#" + CAMERA).requestFocus();
  }

  private ComboBox<String> box(Kind kind, String id, String name) {
    ComboBox<String> box = Picker.of(id, name, model::name);
    box.setButtonCell(new Shown());
    model.offered(kind).subscribe(all -> fill(box, all, model.chosen(kind).get()));
    model
        .chosen(kind)
        .when(OnScreen.inWindow(this))
        .subscribe(now -> fill(box, box.getItems(), now));
    box.setOnAction(pick -> {
      if (box.getValue() != null && !filling) {
        model.chosen(kind).set(box.getValue());
      }
    });
    return box;
  }

  /** A new list moves what is selected, which is no choice of the person's. */
  private void fill(ComboBox<String> box, List<String> all, String chosen) {
    filling = true;
    if (!box.getItems().equals(all)) {
      box.setValue(null);
      box.getItems().setAll(all);
    }
    if (box.getItems().contains(chosen)) { // else the list follows at once
      box.setValue(chosen);
    }
    filling = false;
  }

  /** The chosen one; where its name is too long, all of it shows as the pointer rests there. */
  private final class Shown extends ListCell<String> {
    Shown() {
      setId(NAME);
    }

    @Override
    protected void updateItem(String device, boolean empty) {
      super.updateItem(device, empty);
      String name = empty || device == null ? "" : model.name(device);
      setText(name);
      setTooltip(name.isEmpty() ? null : new Tooltip(name));
    }
  }
}
