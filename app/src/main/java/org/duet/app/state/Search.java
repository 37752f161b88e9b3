package org.duet.app.state;

/** How looking for more people stands. */
public sealed interface Search {
  /** Nobody asked, or what came is in the list. */
  record Idle() implements Search {}

  record Looking() implements Search {}

  /** The server knows nobody new. */
  record Nobody() implements Search {}

  record Failed(Trouble trouble) implements Search {}
}
