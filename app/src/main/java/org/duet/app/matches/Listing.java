package org.duet.app.matches;

import java.util.List;

/** What there is to show of the matches. */
sealed interface Listing {
  record Loading() implements Listing {}

  /** They did not come; says why, in words. */
  record Failed(String why) implements Listing {}

  record Empty() implements Listing {}

  /** There are some, and none has the name that is searched for. */
  record NoneFound(String query) implements Listing {}

  record Listed(List<MatchRow> rows) implements Listing {}
}
