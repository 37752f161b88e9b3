package org.duet.app.state;

import java.util.List;
import java.util.Optional;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.History.Asked;
import org.duet.model.matching.Match;

/**
 * How far the server was asked for past calls.
 *
 * @param busy whether more come without anybody doing anything
 * @param left of how many matches the calls were not asked for
 * @param trouble why some did not come; empty where all did
 */
public record LookingBack(boolean busy, int left, Optional<Trouble> trouble) {

  public static LookingBack of(SignedIn in) {
    List<Match> all = Histories.candidates(in);
    List<Asked> asked = all.stream().map(match -> in.social().history(match.id()).asked()).toList();
    int left = (int) asked.stream().filter(Asked.Never.class::isInstance).count();
    List<Asked.Failed> failed =
        asked.stream()
            .filter(Asked.Failed.class::isInstance)
            .map(Asked.Failed.class::cast)
            .toList();
    boolean goesOn = left > 0 && all.size() - left < in.social().log().reach();
    boolean busy =
        asked.stream().anyMatch(Asked.Waiting.class::isInstance)
            || (goesOn && failed.size() < Histories.ENOUGH);
    return new LookingBack(
        busy && in.connection() instanceof Connection.Connected,
        left,
        failed.stream().findFirst().map(Asked.Failed::trouble));
  }
}
