package org.duet.app.matches;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
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
   */
  Comparator<MatchRow> comparator(ToLongFunction<MatchRow> latest) {
    Comparator<MatchRow> recent = Comparator.comparingLong(latest).reversed();
    Comparator<MatchRow> own =
        switch (this) {
          case RECENT -> recent;
          case NAME ->
              Comparator.comparing(MatchRow::name, Collator.getInstance(Locale.getDefault()));
          case FIT ->
              Comparator.comparingDouble((MatchRow row) -> row.match().compatibilityScore())
                  .reversed();
          case ONLINE ->
              Comparator.comparing((MatchRow row) -> !row.online()).thenComparing(recent);
        };
    return this == RECENT
        ? Comparator.comparing((MatchRow row) -> !row.question()).thenComparing(own)
        : own;
  }
}
