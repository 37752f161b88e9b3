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
import org.duet.app.media.AddressChoice;
import org.duet.app.media.CallMedia;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.duet.app.media.Ways;
import org.duet.app.state.Effect;
import org.duet.app.state.Event;
import org.duet.model.call.Signal;
import org.duet.model.wire.PeerNote;
import org.jspecify.annotations.Nullable;

/**
 * The media of one call, from the camera's start to its end: when they are connected, and what of
 * that they tell is heard. On the JavaFX thread, but for signals.
 *
 * <pre>
 * made ──begin──▶ on: what is told is kept ──connect, ways found──▶ connected: it is passed on
 *                    └──leave──▶ over: it arrives nowhere ◀──leave──┘
 * </pre>
 */
final class OpenMedia implements CallMedia.Listener {
  private final Consumer<Event> dispatch;
  private final IceHelp help;
  private final BiConsumer<Signal, BooleanSupplier> toOther;
  private final Executor fxThread;

  /** Told before the server said which session this is. */
  private final List<Function<UUID, Event>> early = new ArrayList<>();

  private @Nullable CallMedia media;
  private @Nullable UUID expected;
  private @Nullable UUID session;
  private boolean connected;
  private volatile boolean on;

  /**
   * @param help was asked for already, so that it is there when the other answers
   * @param toOther carries signals to the other side, for as long as the call is on
   */
  OpenMedia(
      Consumer<Event> dispatch,
      IceHelp help,
      BiConsumer<Signal, BooleanSupplier> toOther,
      Executor fxThread) {
    this.dispatch = dispatch;
    this.help = help;
    this.toOther = toOther;
    this.fxThread = fxThread;
  }

  /** Once: these are the media that tell this. */
  void begin(CallMedia opened) {
    media = opened;
    on = true;
  }

  /** Nothing that is told from here on is heard. */
  void leave() {
    on = false;
  }

  /** Devices off. */
  void close(boolean goodbye) {
    if (media != null) {
      if (goodbye) {
        media.say(new PeerNote.Goodbye());
      }
      var _ = media.close();
    }
  }

  /** Something the other side said. From any thread. */
  void receive(Signal signal) {
    if (media != null) {
      media.receive(signal);
    }
  }

  void expect(Effect.Media.Connect likely, AddressChoice address) {
    onceFound(likely, address, found -> expect(likely, found));
  }

  void connect(Effect.Media.Connect asked, AddressChoice address) {
    session = asked.sessionId();
    onceFound(asked, address, found -> connect(asked, found));
  }

  /** At once where the ways are known, as they are once it rang: the screen may be busy now. */
  private void onceFound(
      Effect.Media.Connect asked, AddressChoice address, Consumer<IceHelp.Found> then) {
    boolean hidden = asked.firstCall() || address.everyCall();
    CompletableFuture<IceHelp.Found> ways = help.ways(hidden, address.strictly());
    if (ways.isDone()) {
      then.accept(ways.join());
    } else {
      var _ = ways.thenAcceptAsync(then, fxThread);
    }
  }

  /** Should there be no way, the person is told once the other is there. */
  private void expect(Effect.Media.Connect likely, IceHelp.Found found) {
    if (on && media != null && !connected && found instanceof IceHelp.Found.Usable(Ways ways)) {
      expected = likely.sessionId();
      media.expect(likely.sessionId(), likely.caller(), likely.returning(), ways);
    }
  }

  private void connect(Effect.Media.Connect asked, IceHelp.Found found) {
    UUID with = session;
    if (!on || media == null || with == null || connected) {
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
    if (on) {
      toOther.accept(signal, () -> on);
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
      if (on) {
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
      if (!on) {
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
