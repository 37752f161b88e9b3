package org.duet.server.store;

import org.jdbi.v3.core.Handle;

/** The tables, as one transaction sees them. Not to be kept, nor used by another thread. */
public class Rows {
  final Handle handle;

  Rows(Handle handle) {
    this.handle = handle;
  }

  public Users users() {
    return new Users(handle);
  }

  public Tokens tokens() {
    return new Tokens(handle);
  }

  public Profiles profiles() {
    return new Profiles(handle);
  }

  public Matches matches() {
    return new Matches(handle);
  }

  public Sessions sessions() {
    return new Sessions(handle);
  }

  public Signals signals() {
    return new Signals(handle);
  }

  public Blocks blocks() {
    return new Blocks(handle);
  }

  public Messages messages() {
    return new Messages(handle);
  }

  public Photos photos() {
    return new Photos(handle);
  }

  public Nodes nodes() {
    return new Nodes(handle);
  }

  public FeedPresence feedPresence() {
    return new FeedPresence(handle);
  }
}
