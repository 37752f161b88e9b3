package org.duet.app.backend;

/** What lets this client in at a server. */
public record Access(ServerAddress server, String token) {
  /** Without the token, which must not reach a log. */
  @Override
  public String toString() {
    return "Access[" + server + "]";
  }
}
