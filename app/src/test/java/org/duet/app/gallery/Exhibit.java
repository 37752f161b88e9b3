package org.duet.app.gallery;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.duet.app.state.AppState;
import org.duet.app.storage.Credentials;
import org.duet.app.testing.FakeClient;
import org.duet.app.testing.People;
import org.duet.app.theme.OnScreen;

/**
 * One state of one view.
 *
 * @param before states that led here, for what only shows on the way
 * @param prepare what else belongs to it, once the window shows
 * @param last the id of what comes by itself after a while; empty where nothing does
 * @param says the key of what it then says; empty where that is all the same
 */
record Exhibit(
    String name,
    AppState before,
    AppState state,
    Consumer<FakeClient> prepare,
    String last,
    String says) {
  static Exhibit of(String name, AppState state) {
    return new Exhibit(name, state, state, client -> {}, "", "");
  }

  Exhibit after(AppState earlier) {
    return new Exhibit(name, earlier, state, prepare, last, says);
  }

  Exhibit with(Consumer<FakeClient> more) {
    return new Exhibit(name, before, state, prepare.andThen(more), last, says);
  }

  /** Complete once this is seen. */
  Exhibit once(String id) {
    return once(id, "");
  }

  /** The same, once it says this. */
  Exhibit once(String id, String key) {
    return new Exhibit(name, before, state, prepare, id, key);
  }

  /** On the JavaFX thread. */
  boolean isComplete(FakeClient client) {
    return last.isEmpty()
        || client
            .find(last)
            .filter(node -> OnScreen.of(node).getValue())
            .filter(node -> says.isEmpty() || text(node).equals(client.messages.text(says)))
            .isPresent();
  }

  private static String text(Node node) {
    return node instanceof Labeled labeled ? labeled.getText() : "";
  }

  /** Puts the client into this state. On the JavaFX thread. */
  void hang(FakeClient client) {
    client.controls.local.set(null);
    client.controls.remote.set(null);
    client.controls.quality.set(null);
    client.controls.safety.set(null);
    client.controls.path.set(null);
    client.controls.unheard.set(false);
    client.controls.unshare();
    client.controls.screens = null;
    client.keeping.set(Credentials.Place.NOWHERE);
    client.asOf.set(null);
    client.portraits.clear();
    client.opening.set(false);
    client.practiceFailed.set(false);
    client.practising.set(false);
    client.typed.keys().set(false);
    client.checks.set(false);
    client.devices.reset();
    client.preferences.speaker.set("");
    client.state.set(People.signedOut()); // whatever was open in a call is closed
    client.state.set(before);
    client.state.set(state);
    prepare.accept(client);
  }

  @Override
  public String toString() {
    return name;
  }
}
