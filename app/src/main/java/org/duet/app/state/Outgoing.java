package org.duet.app.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that the server has not confirmed.
 *
 * <pre>
 * WAITING ──connected, the one before is sent──▶ SENDING ──confirmed──▶ (a message)
 *    ▲                                              │
 *    └──────── connected again, or "retry" ──── FAILED
 * </pre>
 *
 * One that the server did not take because it is asked too often waits, and holds up those after
 * it, until the server may be asked again.
 *
 * @param clientId makes a repeated one the same message
 * @param at when it was written, by this machine's clock
 * @param trouble why it failed, or is held up; null where it is neither
 */
public record Outgoing(
    String clientId, String body, Instant at, Stage stage, @Nullable Trouble trouble) {

  /** How far it came. */
  public enum Stage {
    WAITING,
    SENDING,
    FAILED
  }

  public static Outgoing written(String clientId, String body, Instant at) {
    return new Outgoing(clientId, body, at, Stage.WAITING, null);
  }

  public Outgoing waiting() {
    return new Outgoing(clientId, body, at, Stage.WAITING, null);
  }

  /** The server is not to be asked for a while; then it goes out. */
  public Outgoing held(Trouble why) {
    return new Outgoing(clientId, body, at, Stage.WAITING, why);
  }

  public boolean isHeld() {
    return stage == Stage.WAITING && trouble != null;
  }

  public Outgoing sending() {
    return new Outgoing(clientId, body, at, Stage.SENDING, null);
  }

  public Outgoing failed(Trouble why) {
    return new Outgoing(clientId, body, at, Stage.FAILED, why);
  }

  /** Whether only the person sends it again: the server does not want it as it is. */
  public boolean isForThePersonAlone() {
    return !mayGoLater();
  }

  /** Whether the connection alone was to blame, so that it goes out by itself later. */
  public boolean mayGoLater() {
    return stage == Stage.WAITING
        || stage == Stage.SENDING
        || (trouble != null && trouble.kind() == Trouble.Kind.UNREACHABLE);
  }
}
