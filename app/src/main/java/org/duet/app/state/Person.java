package org.duet.app.state;

/** Somebody who is shown, wherever that is. */
public record Person(long userId, String name) {}
