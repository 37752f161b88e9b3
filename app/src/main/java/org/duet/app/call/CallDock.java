package org.duet.app.call;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.duet.app.devices.DevicesViewModel;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What lies below on the pictures while a call runs: whom one waits for, what is missing here, and
 * the buttons.
 */
final class CallDock extends VBox {
  private final VBox lacks = new VBox();
  private final CallBar bar;
  private final MorePanel more;
  private final Messages messages;
  private @Nullable CallDevices devices;
  private Class<? extends CallScreen> phase = CallScreen.Idle.class;

  /**
   * Lays it out.
   *
   * @param blur among it, and hidden by who has no room for it
   * @param room how wide the place is that the call has
   */
  CallDock(
      CallViewModel model,
      CallLayout layout,
      BlurBar blur,
      ObservableValue<? extends Number> room,
      Portraits portraits,
      Messages messages) {
    this.messages = messages;
    bar = new CallBar(model, layout, room, messages);
    more = new MorePanel(model, layout, messages);
    lacks.getStyleClass().add("stack-tight");
    getStyleClass().addAll("call-panel", "call-dock");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren()
        .setAll(
            new ShareBar(model.share(), CallParts.SHARE_BAR, CallParts.SHARE_STOP, messages),
            ShareBar.notice(model.share(), messages),
            new PromptCard(layout, messages),
            new WaitingPanel(model, portraits, messages),
            lacks,
            new MutedHint(model.talk(), messages),
            blur,
            more,
            bar);
    model.screen().subscribe(this::show);
  }

  /** Other devices can be chosen from here on. */
  void offer(DevicesViewModel model) {
    Button opener = more.addDevices(this::toggleDevices);
    devices = new CallDevices(model, opener, messages);
    getChildren().add(getChildren().indexOf(bar), devices);
  }

  private void toggleDevices() {
    if (devices != null) {
      devices.toggle();
    }
  }

  private void show(CallScreen screen) {
    if (devices != null && phase != screen.getClass()) {
      devices.putAway();
    }
    phase = screen.getClass();
    lacks.getChildren().setAll(screen.lacks().stream().<Node>map(CallDock::line).toList());
    lacks.setManaged(!lacks.getChildren().isEmpty());
    setVisible(screen.isRunning());
    bar.show(screen);
  }

  private static Label line(String text) {
    Label line = Texts.saying(text, "call-lack");
    line.setId(CallView.LACK);
    return line;
  }
}
