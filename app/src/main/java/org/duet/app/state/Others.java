package org.duet.app.state;

/**
 * People to get to know, beside the list of them.
 *
 * @param search how looking for more of them stands
 * @param traits how they are
 */
public record Others(Search search, Traits traits) {
  public static final Others UNKNOWN = new Others(new Search.Idle(), Traits.UNKNOWN);

  Others with(Search next) {
    return new Others(next, traits);
  }

  Others with(Traits next) {
    return new Others(search, next);
  }
}
