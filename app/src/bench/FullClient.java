import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.duet.app.i18n.Messages;
import org.duet.app.shell.MainWindow;
import org.duet.app.shell.Screens;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.AppState;
import org.duet.app.state.Chat;
import org.duet.app.state.Effect;
import org.duet.app.state.Event;
import org.duet.app.state.Place;
import org.duet.app.state.Social;
import org.duet.app.state.SocialEvent;
import org.duet.app.state.Store;
import org.duet.app.state.Update;
import org.duet.app.testing.FakeControls;
import org.duet.app.testing.People;
import org.duet.app.theme.Theme;
import org.duet.model.call.SessionStatus;
import org.duet.model.chat.Message;
import org.duet.model.matching.Match;
import org.duet.model.wire.FeedFrame.Sequenced;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.PendingCallBody;
import org.duet.model.wire.RemovalReason;
import org.duet.model.wire.WireCodec;

/**
 * A client in a window with 1,000 matches and 10,000 messages in its state, and nobody behind it:
 * what a server would say is given to it.
 */
final class FullClient {
  static final int MATCHES = 1_000;
  static final int MESSAGES = 10_000;

  /** Of so many events two are of a call. */
  private static final int CROWD = 500;

  /** Of so many events one is a message. */
  private static final int CHATTER = 10;

  /** So many people write; ten of them did before. */
  private static final int WRITERS = 40;

  private final AtomicLong now = new AtomicLong(People.NOW.toEpochMilli());
  private final InstantSource clock = () -> Instant.ofEpochMilli(now.get());
  private final WireCodec codec = new WireCodec();
  private final List<Match> matches = People.many(MATCHES);
  private final LongAdder taken = new LongAdder();
  private Store<AppState, Event, Effect> store;
  private Stage stage;
  private long seq;
  private long written;

  /** On the JavaFX thread. */
  void open() {
    SignedIn full = People.signedIn(matches);
    store =
        new Store<AppState, Event, Effect>(
            People.with(full, chats(full.social())),
            (state, event) -> {
              taken.increment();
              return Update.update(state, event);
            },
            (effect, dispatch) -> {},
            Platform::isFxApplicationThread,
            Platform::runLater);
    var window =
        new MainWindow(
            new Screens(
                store.state(),
                store::dispatch,
                new Messages(Locale.ENGLISH),
                clock,
                new FakeControls()),
            new Theme());
    stage = new Stage();
    window.fill(stage);
    stage.setWidth(1280);
    stage.setHeight(800);
    stage.show();
  }

  /** The messages spread over ten matches. */
  private Social chats(Social social) {
    Social all = social;
    for (int chat = 0; chat < 10; chat++) {
      long match = matches.get(chat).id();
      List<Message> said = new ArrayList<>();
      for (int i = 1; i <= MESSAGES / 10; i++) {
        said.add(message(match, i, i % 3 == 0 ? 1 : match - 40));
      }
      all = all.with(match, Chat.EMPTY.with(said).with(Chat.Older.MORE));
    }
    return all;
  }

  private static Message message(long match, long id, long sender) {
    return message(match, id, sender, People.NOW.minus(Duration.ofMinutes(100_000 - id)));
  }

  private static Message message(long match, long id, long sender, Instant at) {
    return new Message(
        match * 1_000_000 + id,
        match,
        sender,
        "Message number " + id + ", of the usual length of what people write to each other.",
        new UUID(match, id).toString(),
        at);
  }

  /** Somebody writes, or this person does on another device: each message is a new one. */
  private Message written() {
    Match match = matches.get((int) (written % WRITERS));
    long id = MESSAGES + ++written;
    return message(match.id(), id, id % 3 == 0 ? 1 : match.matchedUserId(), clock.instant());
  }

  /** How many messages came since it was opened. */
  long messages() {
    return written;
  }

  /** Every kind of place, with the conversation of that match, counted from 0. */
  List<Place> places(int chat) {
    return List.of(
        new Place.Home(),
        new Place.Discover(),
        new Place.Matches(),
        new Place.Chat(matches.get(chat).id()),
        new Place.Profile(),
        new Place.Settings());
  }

  /** On the JavaFX thread. */
  void go(Place place) {
    store.dispatch(new SocialEvent.Went(place));
  }

  /** Goes there, and waits for the picture of it. */
  PictureTime show(Place place) {
    return PictureTime.of(stage.getScene(), () -> go(place));
  }

  /** How many events were taken so far. */
  long taken() {
    return taken.sum();
  }

  /** Its time goes on by a minute. */
  void minutePasses() {
    now.addAndGet(60_000);
  }

  /** Through the words of the wire, as they come from a server. */
  void arrive(long number) {
    try {
      String text = codec.encode(new Sequenced(++seq, frame(number)));
      store.dispatch(new Event.Feed.Arrived(codec.decodeFeedFrame(text).frame(), clock.instant()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a busy evening brings: mostly who comes and goes, matches, messages, and now and then a call. */
  private FeedFrame frame(long number) {
    long round = number / CROWD;
    Match match = matches.get((int) (number % MATCHES));
    Match caller = matches.get((int) (round % MATCHES));
    return switch ((int) (number % CROWD)) {
      case 0 -> new FeedFrame.PendingUpserted(call(caller, round));
      case CROWD / 2 ->
          new FeedFrame.PendingRemoved(
              caller.id(), new UUID(7, round), RemovalReason.JOINED_ELSEWHERE);
      default -> usual(number, match, round);
    };
  }

  private FeedFrame usual(long number, Match match, long round) {
    if (number % CHATTER == CHATTER / 2) {
      return new FeedFrame.MessageCreated(written());
    }
    return number % 2 == 0
        ? new FeedFrame.Presence(match.matchedUserId(), round % 2 == 0)
        : new FeedFrame.MatchUpdated(match);
  }

  private PendingCallBody call(Match match, long round) {
    return new PendingCallBody(
        round,
        new UUID(7, round),
        match.id(),
        match.matchedUserId(),
        match.matchedUserName(),
        true,
        SessionStatus.WAITING,
        clock.instant(),
        null,
        0,
        45_000L,
        PendingCallBody.callType(true),
        1);
  }
}
