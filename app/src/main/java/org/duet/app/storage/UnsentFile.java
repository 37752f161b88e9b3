package org.duet.app.storage;

import java.time.Instant;
import java.util.List;
import org.duet.model.matching.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What a person said or began to say and the server does not know, as it stands in a file.
 *
 * @param passed matches put away before a first call
 * @param owed whom to block, or not any more; not there in a file of before
 * @param unmatched matches given up; neither
 * @param callsSeen up to when missed calls are no news; neither, and null where it is not known
 */
public record UnsentFile(
    List<Draft> drafts,
    List<Letter> letters,
    List<Decided> decided,
    List<Long> passed,
    List<Leaving> leaving,
    @Nullable List<Owed> owed,
    @Nullable List<Long> unmatched,
    @Nullable Instant callsSeen) {
  public static final UnsentFile EMPTY =
      new UnsentFile(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);

  /** What was typed to a match. */
  public record Draft(long matchId, String text) {}

  /**
   * A message that may not have arrived.
   *
   * @param refused whether only the person sends it again
   */
  public record Letter(
      long matchId, String clientId, String body, Instant writtenAt, boolean refused) {}

  /**
   * What was decided after a first call.
   *
   * @param told whether the server knows
   */
  public record Decided(long matchId, Decision decision, boolean told) {}

  /** What was to happen in a moment. */
  public record Leaving(Parting parting, long matchId, String name) {}

  /** Somebody to be blocked, or not any more. */
  public record Owed(long userId, String name, boolean block) {}

  /** Which way. */
  public enum Parting {
    PASSED,
    PASSED_AFTER_CALL,
    UNMATCHED,
    PHOTO
  }

  public UnsentFile {
    drafts = List.copyOf(drafts);
    letters = List.copyOf(letters);
    decided = List.copyOf(decided);
    passed = List.copyOf(passed);
    leaving = List.copyOf(leaving);
    owed = owed == null ? List.of() : List.copyOf(owed);
    unmatched = unmatched == null ? List.of() : List.copyOf(unmatched);
  }

  /** Of a file of before: nobody. */
  @Override
  public List<Owed> owed() {
    return owed == null ? List.of() : owed;
  }

  /** Of a file of before: none. */
  @Override
  public List<Long> unmatched() {
    return unmatched == null ? List.of() : unmatched;
  }

  /** Without what people write. */
  @Override
  public String toString() {
    return "UnsentFile[" + letters.size() + " letters]";
  }
}
