package org.duet.app.gallery;

import static org.duet.app.testing.People.at;
import static org.duet.app.testing.People.longOnes;
import static org.duet.app.testing.People.many;
import static org.duet.app.testing.People.signedIn;
import static org.duet.app.testing.People.some;
import static org.duet.app.testing.People.unloaded;
import static org.duet.app.testing.People.with;

import java.util.List;
import java.util.Map;
import javafx.scene.control.ListView;
import org.duet.app.history.HistoryView;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallLog;
import org.duet.app.state.Connection;
import org.duet.app.state.History;
import org.duet.app.state.Place;
import org.duet.app.state.Trouble;
import org.duet.app.testing.FakeClient;
import org.duet.app.testing.People;
import org.duet.app.testing.Stories;
import org.duet.model.matching.Match;

/** The calls somebody had, in every state. */
final class PastCalls {
  private static final Trouble UNREACHABLE = new Trouble(Trouble.Kind.UNREACHABLE, "");
  private static final int PAGE = 24;

  private PastCalls() {}

  static List<Exhibit> all() {
    SignedIn full = here(Stories.allCalls(People.online(signedIn(), 2L)));
    SignedIn none = here(signedIn(List.of()));
    SignedIn offline = with(here(signedIn()), new Connection.Offline(), some());
    SignedIn oneMissing = failing(full, 45);
    return List.of(
        Exhibit.of("calls-full", full),
        Exhibit.of("calls-chosen", full).with(PastCalls::chosen),
        Exhibit.of("calls-missed", full).with(PastCalls::missed),
        Exhibit.of("calls-none-missed", here(onlyTalks())).with(PastCalls::missed),
        Exhibit.of("calls-empty", none),
        Exhibit.of("calls-loading", here(reaching(signedIn()))),
        Exhibit.of("calls-failed", failing(here(signedIn()), 42, 44, 45)),
        Exhibit.of("calls-some-failed", oneMissing),
        Exhibit.of(
            "calls-no-matches",
            unloaded(with(none, new Connection.Connected(), null), UNREACHABLE)),
        Exhibit.of("calls-offline", with(full, new Connection.Offline(), some()))
            .with(client -> client.asOf.set(People.NOW.minusSeconds(8000))),
        Exhibit.of("calls-offline-none", offline),
        Exhibit.of("calls-long", here(Stories.longCalls(signedIn(longOnes())))),
        Exhibit.of("calls-more", here(Stories.with(signedIn(many(1000)), 100, aTalk(100)))),
        Exhibit.of("calls-many", here(Stories.manyCalls(signedIn(many(1000))))));
  }

  private static SignedIn here(SignedIn s) {
    return at(s, new Place.Calls());
  }

  private static SignedIn reaching(SignedIn s) {
    return with(s, s.social().with(new CallLog(Map.of(), PAGE, s.social().log().missed())));
  }

  private static SignedIn onlyTalks() {
    SignedIn all = signedIn();
    for (Match match : some()) {
      all = Stories.with(all, match.id(), aTalk(match.id()));
    }
    return all;
  }

  private static History aTalk(long match) {
    return History.UNKNOWN.told(List.of(Stories.talk(match)), new History.Count(1, 1));
  }

  private static SignedIn failing(SignedIn s, long... matches) {
    SignedIn next = s;
    for (long match : matches) {
      History known = next.social().history(match);
      next = Stories.with(next, match, known.with(new History.Asked.Failed(UNREACHABLE)));
    }
    return next;
  }

  private static void chosen(FakeClient client) {
    var list = (ListView<?>) client.find(HistoryView.LIST).orElseThrow();
    list.requestFocus();
    list.getSelectionModel().select(2);
  }

  private static void missed(FakeClient client) {
    client.press(HistoryView.FILTER + "missed");
  }
}
