package org.duet.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeping others away.
 *
 * @param sheet what is asked right now; null for nothing
 * @param blockList whom they blocked, newest first
 * @param owed what the server is to be told of somebody, and did not confirm yet; one of each
 */
public record Safety(@Nullable Sheet sheet, Loaded<List<Person>> blockList, List<Owed> owed) {
  public static final Safety NONE = new Safety(null, new Loaded.Loading<>(), List.of());

  public Safety {
    owed = List.copyOf(owed);
  }

  /**
   * The last word of the person about somebody.
   *
   * @param block whether they are to be kept away; else they are not any more
   */
  public record Owed(Person person, boolean block) {}

  /** A question that lies over everything. */
  public sealed interface Sheet {
    Person about();

    /** Whether to block them. */
    record Block(Person about) implements Sheet {}

    /**
     * What they did.
     *
     * @param phase how far it came
     * @param left the call that was left because of them; null where it is asked for otherwise
     */
    record Report(Person about, Phase phase, @Nullable Trouble trouble, @Nullable Left left)
        implements Sheet {
      public Report(Person about, Phase phase, @Nullable Trouble trouble) {
        this(about, phase, trouble, null);
      }
    }
  }

  /**
   * A call that was left, and whose other is blocked for it.
   *
   * @param sessionId null where it had none yet
   */
  public record Left(@Nullable UUID sessionId) {}

  /** How far a report came. */
  public enum Phase {
    WRITING,
    SENDING,
    SENT
  }

  public Safety with(@Nullable Sheet next) {
    return new Safety(next, blockList, owed);
  }

  /** Whom they blocked, as far as that is known; null where it is not. */
  public @Nullable List<Person> blocked() {
    return blockList.orNull();
  }

  public Safety withBlocked(List<Person> next) {
    return withBlocked(new Loaded.Known<>(List.copyOf(next)));
  }

  public Safety withBlocked(Loaded<List<Person>> next) {
    return new Safety(sheet, next, owed);
  }

  /** With this as the last word about somebody. */
  Safety owing(Owed one) {
    List<Owed> all = new ArrayList<>(others(one.person()));
    all.add(one);
    return withOwed(all);
  }

  /** The server knows, unless it was meant otherwise since. */
  Safety settled(Owed one) {
    return owed.contains(one) ? withOwed(others(one.person())) : this;
  }

  Safety withOwed(List<Owed> next) {
    return new Safety(sheet, blockList, next);
  }

  /** Whether they are to be kept away, and the server does not know yet. */
  boolean isKeptAway(long userId) {
    return owed.stream().anyMatch(one -> one.block() && one.person().userId() == userId);
  }

  private List<Owed> others(Person person) {
    return owed.stream().filter(one -> one.person().userId() != person.userId()).toList();
  }
}
