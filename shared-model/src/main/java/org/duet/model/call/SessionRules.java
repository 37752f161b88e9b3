package org.duet.model.call;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duet.model.call.StartDecision.Create;
import org.duet.model.call.StartDecision.Refuse;
import org.duet.model.call.StartDecision.Reuse;
import org.duet.model.call.Transition.Changed;
import org.duet.model.call.Transition.Refused;
import org.duet.model.call.Transition.Unchanged;
import org.duet.model.matching.MatchStatus;

/**
 * The rules of a call: one live session per match, one notice per match, and nothing left behind.
 *
 * <p>Pure functions: no clock, no randomness, no I/O. The server runs them inside one transaction
 * per match, and a unique index stands behind them; the client asks the same rules what a button
 * may do. The source is the section "Calls" of the wire contract. When calls end by themselves,
 * {@link SessionTimes} says.
 */
public final class SessionRules {
  private static final Comparator<Attendance> OLDEST_FIRST =
      Comparator.comparing(Attendance::session, VideoSession.OLDEST_FIRST);

  private SessionRules() {}

  /** Whether a call of the match may be started at all; empty means yes. Client and server ask. */
  public static Optional<Refusal> refusalToCall(MatchStatus status, boolean callCompleted) {
    if (status.isOver()) {
      return Optional.of(Refusal.MATCH_OVER);
    }
    return !status.isMutual() && callCompleted
        ? Optional.of(Refusal.FIRST_CALL_USED)
        : Optional.empty();
  }

  /**
   * A member calls: the live session is reused, and joined; where there is none, one is to be made.
   *
   * @param sessionsOfMatch in any order, ended ones too
   */
  public static StartDecision start(
      CallMatch match,
      Collection<Attendance> sessionsOfMatch,
      long member,
      String device,
      CallLimits limits,
      Instant now) {
    if (!match.hasMember(member)) {
      return new Refuse(Refusal.NOT_A_MEMBER);
    }
    if (match.blocked()) {
      return new Refuse(Refusal.MATCH_OVER);
    }
    Optional<Refusal> refusal = refusalToCall(match.status(), match.callCompleted());
    if (refusal.isPresent()) {
      return new Refuse(refusal.get());
    }
    Optional<Attendance> live =
        sessionsOfMatch.stream().filter(a -> a.session().isLive()).max(OLDEST_FIRST);
    if (live.isEmpty()) {
      int duration = Math.toIntExact(limits.durationFor(match).toSeconds());
      return new Create(match, member, device, duration, now);
    }
    // A second device of one who is in the call is told of it, and takes nothing over.
    return new Reuse(
        live.get().hasJoined(member)
            ? new Unchanged(live.get())
            : seated(live.get(), match, member, device, now));
  }

  /**
   * A member joins, from one device. Repeating it changes nothing.
   *
   * @param takeover whether the call may be taken away from another device of the same member
   */
  public static Transition join(
      Attendance call, CallMatch match, long member, String device, boolean takeover, Instant now) {
    if (!match.hasMember(member)) {
      return new Refused(Refusal.NOT_A_MEMBER);
    }
    if (!call.session().isLive()) {
      return new Refused(Refusal.ENDED);
    }
    String seat = call.devices().get(member);
    if (device.equals(seat)) {
      return new Unchanged(call);
    }
    if (seat != null && !takeover) {
      return new Refused(Refusal.ANSWERED_ELSEWHERE);
    }
    return seated(call, match, member, device, now);
  }

  private static Changed seated(
      Attendance call, CallMatch match, long member, String device, Instant now) {
    Map<Long, String> devices = new HashMap<>(call.devices());
    devices.put(member, device);
    Set<Long> joined = devices.keySet();
    VideoSession session = call.session();
    boolean starts =
        session.status() == SessionStatus.WAITING && joined.contains(match.otherThan(member));
    VideoSession next = starts ? session.activated(joined, now) : session.withJoined(joined);
    return new Changed(new Attendance(next, devices, call.dismissedBy(), call.extensionWishes()));
  }

  /** The one who is called says no. */
  public static Transition decline(Attendance call, CallMatch match, long member, Instant now) {
    return asCallee(call, match, member)
        .<Transition>map(Refused::new)
        .orElseGet(() -> ended(call, EndReason.DECLINED, now));
  }

  /** The one who is called does not want to see it any more; the caller goes on ringing. */
  public static Transition dismiss(Attendance call, CallMatch match, long member) {
    if (match.hasMember(member) && call.dismissedBy().contains(member)) {
      return new Unchanged(call);
    }
    Optional<Refusal> refusal = asCallee(call, match, member);
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    Set<Long> dismissed = new HashSet<>(call.dismissedBy());
    dismissed.add(member);
    // The caller must not be able to tell, so the revision, which they see, stays as it is.
    return new Changed(
        new Attendance(call.session(), call.devices(), dismissed, call.extensionWishes()));
  }

  private static Optional<Refusal> asCallee(Attendance call, CallMatch match, long member) {
    if (!match.hasMember(member)) {
      return Optional.of(Refusal.NOT_A_MEMBER);
    }
    if (!call.session().isLive()) {
      return Optional.of(Refusal.ENDED);
    }
    if (call.session().callerId() == member) {
      return Optional.of(Refusal.NOT_THE_CALLEE);
    }
    return call.session().status() == SessionStatus.WAITING
        ? Optional.empty()
        : Optional.of(Refusal.NOT_WAITING);
  }

  /** A member hangs up, cancels or declines, as the state has it. Ending an ended one is fine. */
  public static Transition end(Attendance call, CallMatch match, long member, Instant now) {
    if (!match.hasMember(member)) {
      return new Refused(Refusal.NOT_A_MEMBER);
    }
    return switch (call.session().status()) {
      case ACTIVE -> ended(call, EndReason.HANGUP, now);
      case WAITING ->
          ended(
              call,
              call.session().callerId() == member ? EndReason.CANCELLED : EndReason.DECLINED,
              now);
      case COMPLETED, CANCELLED -> new Unchanged(call);
    };
  }

  /** The match itself came to an end, and a live call with it. */
  public static Transition close(Attendance call, EndReason reason, Instant now) {
    return call.session().isLive() ? ended(call, reason, now) : new Unchanged(call);
  }

  /** A member asks for more time in a first call; it is granted once both have asked. */
  public static Transition extend(
      Attendance call, CallMatch match, long member, CallLimits limits) {
    if (!match.hasMember(member)) {
      return new Refused(Refusal.NOT_A_MEMBER);
    }
    if (!call.session().isLive()) {
      return new Refused(Refusal.ENDED);
    }
    if (call.session().status() != SessionStatus.ACTIVE) {
      return new Refused(Refusal.NOT_ACTIVE);
    }
    if (match.status().isMutual()) {
      return new Refused(Refusal.NOT_A_FIRST_CALL);
    }
    if (call.extensionWishes().contains(member)) {
      return new Unchanged(call);
    }
    boolean both = call.extensionWishes().contains(match.otherThan(member));
    // One wish alone must not show, so the revision, which both see, stays as it is.
    return new Changed(
        new Attendance(
            both ? call.session().extendedBy(limits.extension()) : call.session(),
            call.devices(),
            call.dismissedBy(),
            both ? Set.of() : Set.of(member)));
  }

  /** However it comes to its end. */
  static Changed ended(Attendance call, EndReason reason, Instant now) {
    return new Changed(call.with(call.session().ended(reason, now)));
  }

  /**
   * The calls a member is shown as waiting for them: one per match, its newest live session, unless
   * they joined or dismissed it; newest first.
   *
   * @param sessions of any matches of this member, in any order
   */
  public static List<Attendance> pendingFor(long member, Collection<Attendance> sessions) {
    Map<Long, Attendance> newest = new HashMap<>();
    for (Attendance call : sessions) {
      if (call.session().isLive()) {
        newest.merge(
            call.session().matchId(),
            call,
            (one, other) -> other.session().isNewerThan(one.session()) ? other : one);
      }
    }
    return newest.values().stream()
        .filter(call -> call.waitsFor(member))
        .sorted(OLDEST_FIRST.reversed())
        .toList();
  }

  /**
   * The ended sessions of one match that are to be deleted: all but the newest few of each kind. A
   * live one is never among them.
   *
   * @return ids of {@link VideoSession#id}
   */
  public static List<Long> prune(Collection<VideoSession> sessionsOfMatch, CallLimits limits) {
    return Stream.of(
            beyond(limits.keepCompleted(), SessionStatus.COMPLETED, sessionsOfMatch),
            beyond(limits.keepCancelled(), SessionStatus.CANCELLED, sessionsOfMatch))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Long> beyond(
      int keep, SessionStatus status, Collection<VideoSession> sessions) {
    return sessions.stream()
        .filter(s -> s.status() == status)
        .sorted(VideoSession.OLDEST_FIRST.reversed())
        .skip(keep)
        .map(VideoSession::id)
        .toList();
  }
}
