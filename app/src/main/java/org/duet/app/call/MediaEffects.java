package org.duet.app.call;

import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.duet.app.media.AddressChoice;
import org.duet.app.media.CallMedia;
import org.duet.app.media.CallMedia.Sight;
import org.duet.app.media.MediaEngine;
import org.duet.app.media.PictureChoice;
import org.duet.app.state.CallState.Peer;
import org.duet.app.state.Effect;
import org.duet.app.state.EffectHandler;
import org.duet.app.state.Event;
import org.duet.model.call.Clarity;
import org.duet.model.call.Signal;
import org.duet.model.call.Wishes;
import org.jspecify.annotations.Nullable;

/** Opens, connects and closes the media of the one call. On the JavaFX thread, but for signals. */
public final class MediaEffects implements EffectHandler<Effect.Media, Event> {
  private final MediaEngine engine;
  private final HelpAhead help;
  private final BiConsumer<Signal, BooleanSupplier> toOther;
  private final Executor fxThread;
  private final ReadOnlyObjectWrapper<@Nullable CallMedia> current = new ReadOnlyObjectWrapper<>();
  private Supplier<AddressChoice> addresses = () -> AddressChoice.USUAL;
  private Supplier<PictureChoice> pictures = () -> PictureChoice.USUAL;
  private volatile @Nullable OpenMedia open;

  /**
   * @param help asks for what helps to find a path
   * @param toOther carries signals to the other side, in their order, for as long as the call is
   *     on; called on the media thread
   */
  public MediaEffects(
      MediaEngine engine,
      HelpAhead help,
      BiConsumer<Signal, BooleanSupplier> toOther,
      Executor fxThread) {
    this.engine = engine;
    this.help = help;
    this.toOther = toOther;
    this.fxThread = fxThread;
  }

  /** What the person chose about their address; asked as each call connects. */
  public void addresses(Supplier<AddressChoice> chosen) {
    addresses = chosen;
  }

  /** What the person chose about pictures; asked as each call begins. On the JavaFX thread. */
  public void pictures(Supplier<PictureChoice> chosen) {
    pictures = chosen;
  }

  /** The media of the call this device is in; null without one. */
  public ReadOnlyObjectProperty<@Nullable CallMedia> current() {
    return current.getReadOnlyProperty();
  }

  @Override
  public void handle(Effect.Media effect, Consumer<Event> dispatch) {
    switch (effect) {
      case Effect.Media.Prepare e -> prepare(e.peer(), dispatch);
      case Effect.Media.Wish e -> onMedia(media -> media.wish(e.mine()));
      case Effect.Media.Say e -> onMedia(media -> media.say(e.note()));
      case Effect.Media.Expect e -> onCall(call -> call.expect(e.likely(), addresses.get()));
      case Effect.Media.Connect e -> onCall(call -> call.connect(e, addresses.get()));
      case Effect.Media.Cut _ -> onMedia(CallMedia::cut);
      case Effect.Media.Stop e -> stop(e.goodbye());
    }
  }

  private void onCall(Consumer<OpenMedia> task) {
    OpenMedia call = open;
    if (call != null) {
      task.accept(call);
    }
  }

  private void onMedia(Consumer<CallMedia> task) {
    CallMedia media = current.get();
    if (media != null) {
      task.accept(media);
    }
  }

  /** It rings: what an answer to it will need is got ready, as far as nobody notices. */
  public void ringing() {
    engine.prepare();
    help.ask();
  }

  private void prepare(Peer peer, Consumer<Event> dispatch) {
    stop();
    OpenMedia opened = new OpenMedia(dispatch, help.take(), toOther, fxThread);
    CallMedia media = engine.open(opened);
    opened.begin(media);
    open = opened;
    begin(media, peer, dispatch);
    current.set(media);
  }

  private void begin(CallMedia media, Peer peer, Consumer<Event> dispatch) {
    PictureChoice choice = pictures.get();
    Clarity mine = choice.blur().wish(peer.firstCall());
    Wishes wishes = Wishes.atFirst(peer.firstCall()).withMine(mine);
    media.begin(new Sight(wishes, peer.firstCall(), choice.mark() ? peer.userId() : 0));
    media.wish(mine); // told even where the other takes it for granted: their client may not
    if (mine != peer.wishes().mine()) {
      dispatch.accept(new Event.Calls.ClarityPressed(mine));
    }
  }

  /**
   * Something the other side said, for the call this device is in. Past the store: it changes
   * nothing there, and the JavaFX thread may be busy with the call's screen. From any thread.
   */
  public void receive(Signal signal) {
    onCall(call -> call.receive(signal));
  }

  /** Whether there is a call. From any thread. */
  public boolean isOn() {
    return open != null;
  }

  /** Whatever the call is connected by may be gone. On the JavaFX thread. */
  public void lookAgain() {
    help.forget();
    onMedia(CallMedia::lookAgain);
  }

  /** Devices off, and nothing of it is listened to any more. */
  public void stop() {
    stop(false);
  }

  private void stop(boolean goodbye) {
    onCall(call -> {
      open = null;
      call.leave(); // before anybody hears that there is none any more
      current.set(null);
      call.close(goodbye);
    });
  }
}
