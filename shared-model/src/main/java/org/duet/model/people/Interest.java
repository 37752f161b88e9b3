package org.duet.model.people;

/** Something people like to do, from the server's list. */
public record Interest(long id, String name, String category) {}
