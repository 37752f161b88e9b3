package org.duet.app.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.duet.app.media.AddressChoice;
import org.duet.app.media.CallMedia;
import org.duet.app.media.CallMedia.Sight;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaEngine;
import org.duet.app.media.MediaLink;
import org.duet.app.media.PictureChoice;
import org.duet.app.media.Ways;
import org.duet.app.state.CallState.Peer;
import org.duet.app.state.Effect;
import org.duet.app.state.EffectHandler;
import org.duet.app.state.Event;
import org.duet.model.call.Clarity;
import org.duet.model.call.Signal;
import org.duet.model.call.Wishes;
import org.duet.model.wire.PeerNote;
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
  private volatile @Nullable Open open;

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

  /** The media of the call this device is in; null without one. */
  public ReadOnlyObjectProperty<@Nullable CallMedia> current() {
    return current.getReadOnlyProperty();
  }

  @Override
  public void handle(Effect.Media effect, Consumer<Event> dispatch) {
    switch (effect) {
      case Effect.Media.Prepare e -> prepare(e.peer(), dispatch);
      case Effect.Media.Wish e -> wish(e.mine());
      case Effect.Media.Say e -> say(e.note());
      case Effect.Media.Expect e -> expect(e.likely());
      case Effect.Media.Connect e -> connect(e);
      case Effect.Media.Cut _ -> cut();
      case Effect.Media.Stop e -> stop(e.goodbye());
    }
  }

  /** It rings: what an answer to it will need is got ready, as far as nobody notices. */
  public void ringing() {
    engine.prepare();
    help.ask();
  }

  /** What the person chose about pictures; asked as each call begins. On the JavaFX thread. */
  public void pictures(Supplier<PictureChoice> chosen) {
    pictures = chosen;
  }

  private void prepare(Peer peer, Consumer<Event> dispatch) {
    stop();
    // Asked for now, so that it is there when the other answers.
    Open opened = new Open(dispatch, help.take());
    CallMedia media = engine.open(opened);
    opened.media = media;
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

  private void wish(Clarity mine) {
    CallMedia media = current.get();
    if (media != null) {
      media.wish(mine);
    }
  }

  private void say(PeerNote note) {
    CallMedia media = current.get();
    if (media != null) {
      media.say(note);
    }
  }

  private void expect(Effect.Media.Connect likely) {
    Open call = open;
    if (call != null) {
      onceFound(call, likely, found -> call.expect(likely, found));
    }
  }

  private void connect(Effect.Media.Connect asked) {
    Open call = open;
    if (call != null) {
      call.session = asked.sessionId();
      onceFound(call, asked, found -> call.connect(asked, found));
    }
  }

  /** At once where the ways are known, as they are once it rang: the screen may be busy now. */
  private void onceFound(Open call, Effect.Media.Connect asked, Consumer<IceHelp.Found> then) {
    AddressChoice chosen = addresses.get();
    boolean hidden = asked.firstCall() || chosen.everyCall();
    CompletableFuture<IceHelp.Found> ways = call.help.ways(hidden, chosen.strictly());
    if (ways.isDone()) {
      then.accept(ways.join());
    } else {
      var _ = ways.thenAcceptAsync(then, fxThread);
    }
  }

  /**
   * Something the other side said, for the call this device is in. Past the store: it changes
   * nothing there, and the JavaFX thread may be busy with the call's screen. From any thread.
   */
  public void receive(Signal signal) {
    Open call = open;
    if (call != null && call.media != null) {
      call.media.receive(signal);
    }
  }

  /** Whether there is a call. From any thread. */
  public boolean isOn() {
    return open != null;
  }

  /** Whatever the call is connected by may be gone. On the JavaFX thread. */
  public void lookAgain() {
    help.forget();
    CallMedia media = current.get();
    if (media != null) {
      media.lookAgain();
    }
  }

  private void cut() {
    CallMedia media = current.get();
    if (media != null) {
      media.cut();
    }
  }

  /** Devices off, and nothing of it is listened to any more. */
  public void stop() {
    stop(false);
  }

  private void stop(boolean goodbye) {
    Open call = open;
    open = null;
    current.set(null);
    if (call != null && call.media != null) {
      if (goodbye) {
        call.media.say(new PeerNote.Goodbye());
      }
      var _ = call.media.close();
    }
  }

  /** The media of one call, from the camera's start to its end. */
  private final class Open implements CallMedia.Listener {
    private final Consumer<Event> dispatch;
    private final IceHelp help;
    private final List<Function<UUID, Event>> early = new ArrayList<>();
    private @Nullable CallMedia media;
    private @Nullable UUID expected;
    private @Nullable UUID session;
    private boolean connected;

    Open(Consumer<Event> dispatch, IceHelp help) {
      this.dispatch = dispatch;
      this.help = help;
    }

    /** Should there be no way, the person is told once the other is there. */
    void expect(Effect.Media.Connect likely, IceHelp.Found found) {
      if (this == open
          && media != null
          && !connected
          && found instanceof IceHelp.Found.Usable(Ways ways)) {
        expected = likely.sessionId();
        media.expect(likely.sessionId(), likely.caller(), likely.returning(), ways);
      }
    }

    void connect(Effect.Media.Connect asked, IceHelp.Found found) {
      UUID with = session;
      if (this != open || media == null || with == null || connected) {
        return;
      }
      connected = true;
      switch (found) {
        case IceHelp.Found.Usable(Ways ways) ->
            media.connect(with, asked.caller(), asked.returning(), ways);
        case IceHelp.Found.Nothing(boolean none) ->
            dispatch.accept(new Event.Media.RelayMissing(with, none));
      }
      if (with.equals(expected)) {
        early.forEach(event -> dispatch.accept(event.apply(with)));
      }
      early.clear();
    }

    /** Past the store: it changes nothing there, and must not wait for a picture. */
    @Override
    public void signal(Signal signal) {
      if (this == open) {
        toOther.accept(signal, () -> this == open);
      }
    }

    @Override
    public void told(PeerNote note) {
      tell(id -> new Event.Media.Told(id, note));
    }

    @Override
    public void linkChanged(MediaLink link) {
      tell(id -> new Event.Media.LinkChanged(id, link));
    }

    @Override
    public void relayRefused() {
      tell(id -> new Event.Media.RelayMissing(id, false));
    }

    @Override
    public void lacking(Set<Lack> lacks) {
      fxThread.execute(() -> {
        if (this == open) {
          dispatch.accept(new Event.Media.Lacking(lacks));
        }
      });
    }

    @Override
    public void pictureShown() {
      tell(Event.Media.PictureShown::new);
    }

    /**
     * What is told of a call that is over arrives nowhere; what is told of one that the server took
     * this device into, and whose answer is still on its way, arrives with that.
     */
    private void tell(Function<UUID, Event> event) {
      fxThread.execute(() -> {
        UUID id = session;
        if (this != open) {
          return;
        }
        if (connected && id != null) {
          dispatch.accept(event.apply(id));
        } else {
          early.add(event);
        }
      });
    }
  }
}
