package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.duet.app.state.Chat;
import org.duet.app.state.Connection;
import org.duet.app.state.Loaded;
import org.duet.app.state.Notice;
import org.duet.app.state.OwnPhoto;
import org.duet.app.state.Person;
import org.duet.app.state.Photo;
import org.duet.app.state.Place;
import org.duet.app.state.Safety;
import org.duet.app.state.SocialEvent;
import org.duet.app.state.Trouble;
import org.duet.model.matching.Match;
import org.duet.server.feed.FeedSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A backend that has the older half of the contract alone, and tells less. */
class ProductionTest extends AskingStory {
  private static final Trouble UNABLE = new Trouble(Trouble.Kind.UNABLE, "");

  private VideoDate backend;

  @Override
  World open() {
    World behind = new World(config -> config.withFeed(FeedSettings.NONE));
    backend = new VideoDate(behind.url());
    return behind;
  }

  @Override
  String url() {
    return backend.url();
  }

  @AfterEach
  void stop() {
    backend.close();
  }

  @Test
  void nothingItDoesNotHaveKeepsAnybodyFromIt() {
    assertThat(ann.in().connection()).isInstanceOf(Connection.Connected.class);
    assertThat(backend.refused())
        .contains("GET /api/events", "GET /api/matching/candidates")
        .doesNotContain("GET /api/video/pending-calls");
  }

  @Test
  void whereThereAreNoMessagesThatIsSaidOnceAndAskedForNoMore() {
    long match = ann.matchWith("Ben");
    ann.press(new SocialEvent.Went(new Place.Chat(match)));
    ann.awaitIn("told so", s -> s.social().chat(match).older() == Chat.Older.NOWHERE);
    Await.until("both asked for matches a few times", () -> asked("/api/matching/") > 12);
    long before = backend.asked("GET /api/messages/" + match);
    long then = asked("/api/matching/");
    Await.until("and again", () -> asked("/api/matching/") > then + 6);
    assertThat(backend.asked("GET /api/messages/" + match)).isEqualTo(before).isLessThan(5);
    assertThat(ann.in().social().presence().told()).isFalse();
  }

  @Test
  void whatItCannotDoIsSaidAndTakenBack() {
    Match match = ann.in().match(ann.matchWith("Ben")).orElseThrow();
    Person ben = new Person(match.matchedUserId(), "Ben");
    ann.press(new SocialEvent.OfSafety.BlockConfirmed(ben));
    ann.awaitIn("told so", s -> s.notices().stream().anyMatch(n -> isUnable(n, Notice.Wish.BLOCK)));
    ann.awaitIn("still there", s -> s.match(match.id()).isPresent());
    assertThat(ann.in().social().safety().owed()).isEmpty();
    ann.press(new SocialEvent.OfSafety.ReportAsked(ben));
    ann.press(new SocialEvent.OfSafety.ReportPressed(ben, "other", "", null));
    ann.awaitIn(
        "told so",
        s ->
            s.social().safety().sheet() instanceof Safety.Sheet.Report report
                && UNABLE.equals(report.trouble()));
    ann.press(new SocialEvent.Went(new Place.Blocked()));
    ann.awaitIn(
        "told so", s -> s.social().safety().blockList().equals(new Loaded.Failed<>(UNABLE)));
    ann.press(new SocialEvent.OfSelf.PhotoChosen(new Photo(new byte[] {1}, "image/jpeg")));
    ann.awaitIn(
        "told so",
        s ->
            s.social().self().photo() instanceof OwnPhoto.Failed(_, Trouble why)
                && UNABLE.equals(why));
  }

  private static boolean isUnable(Notice notice, Notice.Wish wish) {
    return notice instanceof Notice.Failed failed
        && failed.wish() == wish
        && failed.trouble().equals(UNABLE);
  }

  @Test
  void whatIsWrittenBeforeThatIsKnownFailsForGood() {
    long match = ann.matchWith("Ben");
    ann.press(new SocialEvent.Chats.SendPressed(match, "Hello", "one", Instant.now()));
    ann.awaitIn(
        "told so",
        s ->
            s.social().chat(match).older() == Chat.Older.NOWHERE
                && s.social().chat(match).outgoing().stream()
                    .allMatch(out -> UNABLE.equals(out.trouble())));
  }

  private long asked(String path) {
    return world.requests().of("GET", path);
  }
}
