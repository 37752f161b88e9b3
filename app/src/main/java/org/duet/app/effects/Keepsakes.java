package org.duet.app.effects;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Chat;
import org.duet.app.state.Outgoing;
import org.duet.app.state.Person;
import org.duet.app.state.Safety;
import org.duet.app.state.Trouble;
import org.duet.app.state.Undoable;
import org.duet.app.state.Unsent;
import org.duet.app.storage.LocalCache.Snapshot;
import org.duet.app.storage.UnsentFile;
import org.duet.app.storage.UnsentFile.Parting;
import org.duet.model.chat.Message;
import org.duet.model.matching.Decision;
import org.duet.model.matching.Match;
import org.jspecify.annotations.Nullable;

/** What of the state is kept on this machine, and how it stands in a file. Pure. */
final class Keepsakes {
  /** Of each match, and of all together: what one looks back at, not an archive. */
  static final int OF_EACH = 50;

  static final int OF_ALL = 10_000;

  /** In characters: a file that is larger would not be read again. */
  private static final long LONGEST = 2_000_000;

  private Keepsakes() {}

  /** What the server said. People online are not in it: that is true for a moment only. */
  static Snapshot heard(SignedIn in, Instant at) {
    List<Match> matches = in.matches();
    List<Match> kept = matches == null ? List.of() : matches;
    return new Snapshot(
        at, kept, in.social().self().profile(), newest(in, kept), KeptCalls.of(in, kept));
  }

  private static List<Message> newest(SignedIn in, List<Match> matches) {
    List<Chat> chats =
        matches.stream()
            .map(match -> in.social().chat(match.id()))
            .filter(chat -> !chat.messages().isEmpty())
            .sorted(
                Comparator.comparingLong((Chat chat) -> chat.messages().getLast().id()).reversed())
            .toList();
    List<Message> all = new ArrayList<>();
    long length = 0;
    for (Chat chat : chats) {
      List<Message> last = chat.messages();
      for (Message message : last.subList(Math.max(0, last.size() - OF_EACH), last.size())) {
        length += message.body().length();
        if (all.size() == OF_ALL || length > LONGEST) {
          return all;
        }
        all.add(message);
      }
    }
    return all;
  }

  static UnsentFile unsent(Unsent unsent) {
    return new UnsentFile(
        unsent.drafts().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(draft -> new UnsentFile.Draft(draft.getKey(), draft.getValue()))
            .toList(),
        unsent.outgoing().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(all -> all.getValue().stream().map(one -> letter(all.getKey(), one)))
            .toList(),
        unsent.decided().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(one ->
                new UnsentFile.Decided(
                    one.getKey(), one.getValue(), !unsent.untold().contains(one.getKey())))
            .toList(),
        unsent.passed().stream().sorted().toList(),
        unsent.leaving().stream().flatMap(one -> leaving(one).stream()).toList(),
        unsent.owed().stream()
            .map(
                one -> new UnsentFile.Owed(one.person().userId(), one.person().name(), one.block()))
            .toList(),
        unsent.unmatched().stream().sorted().toList(),
        unsent.callsSeen());
  }

  private static UnsentFile.Letter letter(long matchId, Outgoing out) {
    return new UnsentFile.Letter(
        matchId, out.clientId(), out.body(), out.at(), out.isForThePersonAlone());
  }

  private static Optional<UnsentFile.Leaving> leaving(Undoable undoable) {
    return parting(undoable)
        .map(parting -> new UnsentFile.Leaving(parting, undoable.matchId(), undoable.name()));
  }

  private static Optional<Parting> parting(Undoable undoable) {
    return switch (undoable) {
      case Undoable.Passed passed ->
          Optional.of(passed.called() ? Parting.PASSED_AFTER_CALL : Parting.PASSED);
      case Undoable.Unmatched _ -> Optional.of(Parting.UNMATCHED);
      case Undoable.PhotoRemoved _ -> Optional.of(Parting.PHOTO);
      case Undoable.Blocked _, Undoable.Discarded _ -> Optional.empty();
    };
  }

  static Unsent unsent(UnsentFile file) {
    Map<Long, String> drafts = new HashMap<>();
    file.drafts().forEach(draft -> drafts.put(draft.matchId(), draft.text()));
    Map<Long, List<Outgoing>> outgoing = new HashMap<>();
    file.letters()
        .forEach(letter ->
            outgoing.computeIfAbsent(letter.matchId(), id -> new ArrayList<>()).add(out(letter)));
    Map<Long, Decision> decided = new HashMap<>();
    Set<Long> untold = new HashSet<>();
    for (UnsentFile.Decided one : file.decided()) {
      decided.put(one.matchId(), one.decision());
      if (!one.told()) {
        untold.add(one.matchId());
      }
    }
    return new Unsent(
        drafts,
        outgoing,
        decided,
        untold,
        Set.copyOf(file.passed()),
        file.leaving().stream().map(Keepsakes::undoable).toList(),
        file.owed().stream()
            .map(one -> new Safety.Owed(new Person(one.userId(), one.name()), one.block()))
            .toList(),
        Set.copyOf(file.unmatched()),
        file.callsSeen());
  }

  private static Outgoing out(UnsentFile.Letter letter) {
    Outgoing waiting = Outgoing.written(letter.clientId(), letter.body(), letter.writtenAt());
    @Nullable Trouble why = letter.refused() ? new Trouble(Trouble.Kind.REFUSED, "") : null;
    return why == null ? waiting : waiting.failed(why);
  }

  private static Undoable undoable(UnsentFile.Leaving leaving) {
    long match = leaving.matchId();
    return switch (leaving.parting()) {
      case PASSED -> new Undoable.Passed(0, match, leaving.name(), false);
      case PASSED_AFTER_CALL -> new Undoable.Passed(0, match, leaving.name(), true);
      case UNMATCHED -> new Undoable.Unmatched(0, match, leaving.name());
      case PHOTO -> new Undoable.PhotoRemoved(0);
    };
  }
}
