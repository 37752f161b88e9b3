package org.duet.app.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeping others away.
 *
 * @param sheet what is asked right now; null for nothing
 * @param blocked newest first; null while it is not known
 */
public record Safety(@Nullable Sheet sheet, @Nullable List<Person> blocked) {
  public static final Safety NONE = new Safety(null, null);

  /** A question that lies over everything. */
  public sealed interface Sheet {
    Person about();

    /** Whether to block them. */
    record Block(Person about) implements Sheet {}

    /**
     * What they did.
     *
     * @param phase how far it came
     */
    record Report(Person about, Phase phase, @Nullable Trouble trouble) implements Sheet {}
  }

  /** How far a report came. */
  public enum Phase {
    WRITING,
    SENDING,
    SENT
  }

  public Safety with(@Nullable Sheet next) {
    return new Safety(next, blocked);
  }

  public Safety withBlocked(@Nullable List<Person> next) {
    return new Safety(sheet, next == null ? null : List.copyOf(next));
  }
}
