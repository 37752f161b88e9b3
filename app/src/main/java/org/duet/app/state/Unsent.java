package org.duet.app.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duet.app.state.AppState.SignedIn;
import org.duet.model.matching.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What a person said or began to say, and the server does not know, or not yet. It outlives this
 * run of the client.
 *
 * @param drafts what was typed, by match
 * @param outgoing messages, by match, in the order they were written
 * @param decided by match, whether the server knows or not: it tells nobody
 * @param untold matches whose decision it was not told yet
 * @param passed matches put away before a first call
 * @param leaving what was to happen in a moment, oldest first
 * @param owed whom to block, or not any more
 * @param unmatched matches given up, which the server was not told of yet
 * @param callsSeen up to when missed calls are no news; null where that is not known
 */
public record Unsent(
    Map<Long, String> drafts,
    Map<Long, List<Outgoing>> outgoing,
    Map<Long, Decision> decided,
    Set<Long> untold,
    Set<Long> passed,
    List<Undoable> leaving,
    List<Safety.Owed> owed,
    Set<Long> unmatched,
    @Nullable Instant callsSeen) {
  public static final Unsent NOTHING =
      new Unsent(
          Map.of(), Map.of(), Map.of(), Set.of(), Set.of(), List.of(), List.of(), Set.of(), null);

  public Unsent {
    drafts = Map.copyOf(drafts);
    outgoing = Map.copyOf(outgoing);
    decided = Map.copyOf(decided);
    untold = Set.copyOf(untold);
    passed = Set.copyOf(passed);
    leaving = List.copyOf(leaving);
    owed = List.copyOf(owed);
    unmatched = Set.copyOf(unmatched);
  }

  /** Of this person, as things stand. */
  public static Unsent of(SignedIn in) {
    Map<Long, String> drafts = new HashMap<>();
    Map<Long, List<Outgoing>> outgoing = new HashMap<>();
    in.social()
        .chats()
        .forEach((match, chat) -> {
          if (!chat.draft().isBlank()) {
            drafts.put(match, chat.draft());
          }
          if (!chat.outgoing().isEmpty()) {
            outgoing.put(match, chat.outgoing());
          }
        });
    Social social = in.social();
    return new Unsent(
        drafts,
        outgoing,
        social.decided(),
        social.untold(),
        social.passed(),
        // What is done is so already: that it can be taken back ends with this run.
        social.leaving().stream().filter(u -> !u.isDone()).toList(),
        social.safety().owed(),
        social.unmatched(),
        social.log().missed().from());
  }

  /** With what was kept of it before what is said in this run; what is both is there once. */
  SignedIn into(SignedIn s) {
    Social social = s.social();
    Map<Long, Chat> chats = new HashMap<>(social.chats());
    drafts.forEach((match, draft) ->
        chats.compute(match, (id, chat) -> drafted(chat == null ? Chat.EMPTY : chat, draft)));
    outgoing.forEach((match, all) ->
        chats.compute(match, (id, chat) -> queued(chat == null ? Chat.EMPTY : chat, all)));
    Map<Long, Decision> decisions = new HashMap<>(decided);
    decisions.putAll(social.decided());
    Set<Long> toTell =
        untold.stream()
            .filter(match -> !social.decided().containsKey(match))
            .collect(Collectors.toSet());
    toTell.addAll(social.untold());
    Safety safety = social.safety();
    for (Safety.Owed one : owed) {
      boolean known =
          safety.owed().stream().anyMatch(o -> o.person().userId() == one.person().userId());
      safety = known ? safety : safety.owing(one);
    }
    Set<Long> away = new HashSet<>(passed);
    away.addAll(social.passed());
    Set<Long> given = new HashSet<>(unmatched);
    given.addAll(social.unmatched());
    return s.with(
        social
            .with(safety)
            .withChats(chats)
            .withDecided(decisions, toTell)
            .withPassed(away)
            .withUnmatched(given)
            .with(social.log().with(social.log().missed().lookingUpTo(callsSeen))));
  }

  private static Chat drafted(Chat chat, String draft) {
    return chat.draft().isEmpty() ? chat.withDraft(draft) : chat;
  }

  private static Chat queued(Chat chat, List<Outgoing> before) {
    List<Outgoing> all = new ArrayList<>();
    for (Outgoing one : before) {
      boolean known =
          chat.outgoing().stream().anyMatch(o -> o.clientId().equals(one.clientId()))
              || chat.messages().stream().anyMatch(m -> m.clientId().equals(one.clientId()));
      if (!known) {
        all.add(one.mayGoLater() ? one.waiting() : one);
      }
    }
    all.addAll(chat.outgoing());
    return chat.withOutgoing(all);
  }
}
