package org.duet.app.theme;

/** The ids of what a row of any list says of a person: the same in each, found inside the row. */
public final class PersonIds {
  public static final String NAME = "match-name";
  public static final String ABOUT = "match-bio";

  private PersonIds() {}
}
