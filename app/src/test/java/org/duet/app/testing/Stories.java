package org.duet.app.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallLog;
import org.duet.app.state.Chat;
import org.duet.app.state.History;
import org.duet.app.state.Missed;
import org.duet.app.state.Outgoing;
import org.duet.app.state.PastCall;
import org.duet.app.state.Person;
import org.duet.app.state.Place;
import org.duet.app.state.Safety;
import org.duet.app.state.Social;
import org.duet.app.state.Traits;
import org.duet.app.state.Trouble;
import org.duet.model.call.EndReason;
import org.duet.model.chat.Message;
import org.duet.model.matching.Match;
import org.duet.model.people.Personality;

/** What people wrote and how they called, to show and test views with. */
public final class Stories {
  private static final long ANN = 1;
  private static final long BEN = 2;
  private static final long WITH_BEN = 42;
  private static final String LONG =
      "I was thinking about what you said on Sunday, about the house by the sea and the piano that"
          + " nobody tunes, and I believe I would like to see it. ";

  private Stories() {}

  /** Ben wrote twice, and nobody looked. */
  public static SignedIn unread(SignedIn s) {
    Chat chat =
        Chat.EMPTY
            .with(Chat.Older.NONE)
            .with(
                List.of(
                    message(1, ANN, "See you tonight?", 90),
                    message(2, BEN, "Yes! Seven is fine.", 30),
                    message(3, BEN, "I bring the bread 🍞", 28)))
            .withUnread(2);
    return People.with(s, s.social().with(WITH_BEN, chat));
  }

  /** A conversation over several days, open. */
  public static SignedIn talking(SignedIn s) {
    List<Message> all = new ArrayList<>();
    all.add(message(1, BEN, "Hello Ann, that was fun.", 60 * 50));
    all.add(message(2, ANN, "It was. You laugh like somebody who means it.", 60 * 49));
    all.add(message(3, BEN, LONG.repeat(3).strip(), 60 * 26));
    all.add(message(4, ANN, "Then come. 🌊", 60 * 25));
    all.add(message(5, BEN, "Saturday?", 40));
    all.add(message(6, ANN, "Saturday.\nI cook, you bring bread.", 38));
    all.add(message(7, BEN, "🍞🍞🍞", 37));
    return open(s, Chat.EMPTY.with(all).with(Chat.Older.NONE));
  }

  /** Words and emoji that are too long, and right to left. */
  public static SignedIn longWords(SignedIn s) {
    return open(
        s,
        Chat.EMPTY
            .with(Chat.Older.NONE)
            .with(
                List.of(
                    message(1, BEN, "Donaudampfschifffahrtsgesellschaft".repeat(6), 20),
                    message(2, ANN, "👩‍👩‍👧‍👦🎉".repeat(40), 19),
                    message(3, BEN, "مرحبا، كيف حالك اليوم؟", 18),
                    message(4, ANN, LONG.repeat(12).strip(), 17))));
  }

  /** One message is on its way, one waits, one failed. */
  public static SignedIn sending(SignedIn s) {
    Chat chat = talking(s).social().chat(WITH_BEN);
    return open(
        s,
        chat.withOutgoing(
            List.of(
                Outgoing.written("c-1", "And some cheese?", People.NOW)
                    .failed(new Trouble(Trouble.Kind.UNREACHABLE, "")),
                Outgoing.written("c-2", "On my way to the market", People.NOW).sending(),
                Outgoing.written("c-3", "It smells of rain", People.NOW))));
  }

  /** Something was begun, and something could not be said, wherever the person is. */
  public static SignedIn drafting(SignedIn s) {
    Outgoing said = Outgoing.written("c-9", "See you there?", People.NOW);
    Chat ben = s.social().chat(WITH_BEN).withDraft("Dear Ben").withOutgoing(List.of(said));
    Safety.Owed owed = new Safety.Owed(new Person(9, "Milo"), true);
    Social social = s.social().with(WITH_BEN, ben);
    return People.with(s, social.with(new Safety(null, null, List.of(owed))));
  }

  /** So many messages that the list must be virtual. */
  public static SignedIn many(SignedIn s, int count) {
    List<Message> all = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      all.add(message(i, i % 3 == 0 ? ANN : BEN, "Message number " + i, count - i));
    }
    return open(s, Chat.EMPTY.with(all).with(Chat.Older.MORE));
  }

  /** This conversation with Ben, open. */
  public static SignedIn open(SignedIn s, Chat chat) {
    Social social = s.social().with(WITH_BEN, chat).with(new Place.Chat(WITH_BEN));
    return People.with(s, social);
  }

  /** Some calls with Ben and with Elif, as the server tells of them. */
  public static SignedIn calls(SignedIn s) {
    History ben =
        told(
            12,
            call(1, WITH_BEN, false, EndReason.MISSED, 25, Duration.ZERO),
            call(2, WITH_BEN, true, EndReason.HANGUP, 60 * 20, Duration.ofMinutes(74)),
            call(3, WITH_BEN, true, EndReason.DECLINED, 60 * 44, Duration.ZERO));
    History elif = told(1, call(4, 45, false, EndReason.TIME_LIMIT, 60 * 3, Duration.ofMinutes(3)));
    return with(with(s, WITH_BEN, ben), 45, elif);
  }

  /** One other told how they are. */
  public static Traits traits(long userId, Personality told) {
    return new Traits(0, Map.of(userId, told), Set.of(userId), Traits.Source.TELLS);
  }

  /** The same, and of all other kinds with all others. */
  public static SignedIn allCalls(SignedIn s) {
    History cara =
        told(
            0,
            call(5, 43, true, EndReason.MISSED, 60 * 2, Duration.ZERO),
            call(6, 43, true, EndReason.CANCELLED, 60 * 26, Duration.ZERO));
    History david =
        told(
            1,
            call(7, 44, true, EndReason.LOST, 60 * 70, Duration.ofMinutes(2)),
            call(8, 44, false, EndReason.DECLINED, 60 * 71, Duration.ZERO),
            call(9, 44, null, EndReason.MISSED, 60 * 90, Duration.ZERO));
    return with(with(calls(s), 43, cara), 44, david);
  }

  /** One each with so many that the list must be virtual. */
  public static SignedIn manyCalls(SignedIn s) {
    SignedIn all = s;
    for (Match match : s.matches()) {
      int number = Math.toIntExact(match.id());
      EndReason reason = number % 3 == 0 ? EndReason.MISSED : EndReason.HANGUP;
      Duration length = Duration.ofMinutes(number % 3);
      all =
          with(
              all,
              match.id(),
              told(1, call(number, match.id(), number % 2 == 0, reason, number * 90, length)));
    }
    return all;
  }

  /** One each with people whose names are long. */
  public static SignedIn longCalls(SignedIn s) {
    return with(
        with(
            s,
            47,
            told(
                104,
                call(1, 47, true, EndReason.TIME_LIMIT, 8, Duration.ofMinutes(614)),
                call(2, 47, false, EndReason.CANCELLED, 700, Duration.ZERO))),
        48,
        told(1, call(3, 48, true, EndReason.LOST, 60 * 24 * 40, Duration.ofMinutes(59))));
  }

  private static History told(int talks, PastCall... calls) {
    return History.UNKNOWN.told(List.of(calls), new History.Count(talks + 3, talks));
  }

  /** With these calls of one match. */
  public static SignedIn with(SignedIn s, long match, History history) {
    Map<Long, History> all = new HashMap<>(s.social().log().byMatch());
    all.put(match, history);
    CallLog log = s.social().log();
    return People.with(s, s.social().with(new CallLog(all, log.reach(), log.missed())));
  }

  /** Nobody looked at the calls since this long ago. */
  public static SignedIn notLooked(SignedIn s, Duration since) {
    CallLog log = s.social().log();
    Missed missed = new Missed(People.NOW.minus(since), null);
    return People.with(s, s.social().with(new CallLog(log.byMatch(), log.reach(), missed)));
  }

  /** One that went well, a while ago. */
  public static PastCall talk(long match) {
    return call(Math.toIntExact(match), match, true, EndReason.HANGUP, 90, Duration.ofMinutes(7));
  }

  public static PastCall call(
      int number, long match, Boolean byMe, EndReason reason, int minutesAgo, Duration length) {
    return new PastCall(
        new UUID(9, number),
        match,
        byMe,
        reason,
        People.NOW.minus(Duration.ofMinutes(minutesAgo)),
        length);
  }

  public static Message message(long id, long sender, String body, long minutesAgo) {
    Instant at = People.NOW.minus(Duration.ofMinutes(minutesAgo));
    return new Message(id, WITH_BEN, sender, body, "m-" + id, at);
  }
}
