package org.duet.app.state;

import java.util.Optional;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Notice.Failed;

/**
 * Why the list of matches does not come. A notice of it fades; the list is missing until it is
 * there, or the person asks again.
 *
 * @param failure the latest; empty while none is known
 * @param retriedAt the failure after which the person asked again
 */
public record MissingMatches(Optional<Failed> failure, long retriedAt) {
  public static final MissingMatches NONE = new MissingMatches(Optional.empty(), -1);

  /** With what this state tells. */
  public MissingMatches seen(SignedIn in) {
    return new MissingMatches(
        in.matches() == null ? newest(in).or(() -> failure) : Optional.empty(), retriedAt);
  }

  private Optional<Failed> newest(SignedIn in) {
    long known = failure.map(Failed::id).orElse(retriedAt);
    return in.notices().stream()
        .filter(Failed.class::isInstance)
        .map(Failed.class::cast)
        .filter(failed -> failed.wish() == Notice.Wish.LOAD_MATCHES && failed.id() > known)
        .reduce((older, newer) -> newer);
  }

  /** The person asked again. */
  public MissingMatches retried() {
    return new MissingMatches(Optional.empty(), failure.map(Failed::id).orElse(retriedAt));
  }

  public Optional<Trouble> why() {
    return failure.map(Failed::trouble);
  }
}
