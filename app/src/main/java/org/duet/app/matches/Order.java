package org.duet.app.matches;

import java.util.Comparator;
import java.util.function.ToLongFunction;

/** How the list can be ordered. What waits for the person comes first, however. */
enum Order {
  RECENT,
  NAME,
  FIT,
  ONLINE;

  /**
   * The rows in this order.
   *
   * @param latest when something last happened with them; greater is later
   * @param names in the order of a language
   */
  Comparator<MatchRow> comparator(ToLongFunction<MatchRow> latest, Comparator<String> names) {
    Comparator<MatchRow> recent =
        Comparator.comparingLong(latest).thenComparingLong(MatchRow::matchId).reversed();
    Comparator<MatchRow> own =
        switch (this) {
          case RECENT -> recent;
          case NAME -> Comparator.comparing(MatchRow::name, names);
          case FIT ->
              Comparator.comparingDouble((MatchRow row) -> row.match().compatibilityScore())
                  .reversed();
          case ONLINE ->
              Comparator.comparing((MatchRow row) -> !row.online()).thenComparing(recent);
        };
    return this == RECENT
        ? Comparator.comparing((MatchRow row) -> !row.question())
            .thenComparing(row -> row.unread() == 0)
            .thenComparing(own)
        : own;
  }
}
