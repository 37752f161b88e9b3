package org.duet.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.state.Scene.BEN;
import static org.duet.app.state.Scene.NOON;
import static org.duet.app.state.Scene.WITH_BEN;
import static org.duet.app.state.Scene.ann;
import static org.duet.app.state.Scene.snapshot;
import static org.duet.app.state.Scene.talking;

import java.util.List;
import org.duet.app.state.SocialEffect.OfSafety.Block;
import org.duet.app.state.SocialEffect.OfSafety.Unblock;
import org.duet.app.state.SocialEvent.Circle;
import org.duet.app.state.SocialEvent.OfSafety;
import org.duet.model.matching.Match;
import org.junit.jupiter.api.Test;

/** Away from a call by one key. */
class LeaveTest {
  private static final Person WHO = new Person(BEN, "Ben");
  private static final Event LEAVE = new Event.Calls.LeavePressed();
  private static final Trouble UNREACHABLE = new Trouble(Trouble.Kind.UNREACHABLE, "");

  private static Scene inCall() {
    Scene scene = ann().when(new Event.Calls.CallPressed(WITH_BEN));
    return scene.when(new Event.Calls.Started(talking(), NOON));
  }

  private static List<Match> matches(Scene scene) {
    return scene.in().matches();
  }

  private static boolean isShown(Scene scene) {
    return matches(scene).stream().anyMatch(match -> match.matchedUserId() == BEN);
  }

  private static long undo(Scene scene) {
    return scene.in().social().leaving().getFirst().id();
  }

  @Test
  void pictureAndSoundGoBeforeAnythingElse() {
    Scene scene = inCall().when(LEAVE);
    assertThat(scene.effects())
        .containsExactly(
            new Effect.Media.Cut(),
            new Effect.Media.Stop(true),
            new Effect.Request.EndCall(talking().sessionId()),
            new Block(WHO));
    assertThat(scene.call()).isEqualTo(new CallState.None());
    assertThat(isShown(scene)).isFalse();
  }

  @Test
  void whatHappenedCanBeToldOfThisCall() {
    Scene scene = inCall().when(LEAVE, new OfSafety.Blocked(WHO));
    var left = new Safety.Left(talking().sessionId());
    assertThat(scene.in().social().safety().sheet())
        .isEqualTo(new Safety.Sheet.Report(WHO, Safety.Phase.WRITING, null, left));
    scene.when(new OfSafety.ReportPressed(WHO, "other", "", talking().sessionId()));
    scene.when(new OfSafety.NotReported(WHO, UNREACHABLE));
    assertThat(scene.in().social().safety().sheet())
        .isEqualTo(new Safety.Sheet.Report(WHO, Safety.Phase.WRITING, UNREACHABLE, left));
  }

  @Test
  void whoeverWasQuickerByAMomentIsBlockedToo() {
    Scene scene = inCall().when(new Event.Calls.HangUpPressed(), LEAVE);
    assertThat(scene.effects()).containsExactly(new Effect.Media.Cut(), new Block(WHO));
    assertThat(scene.when(LEAVE).effects()).isEmpty();
  }

  @Test
  void theBlockCanBeTakenBackForAWhileAfterTheForm() {
    Scene scene = inCall().when(LEAVE, new OfSafety.Blocked(WHO), new OfSafety.SheetClosed());
    var end = new Circle.GraceOver(undo(scene));
    assertThat(scene.effects()).containsExactly(new Effect.After(SafetyUpdate.GRACE, end));
    scene.when(new Circle.UndoPressed(undo(scene)));
    assertThat(scene.effects()).containsExactly(new Unblock(WHO));
    scene.when(new OfSafety.Unblocked(WHO));
    assertThat(scene.in().social().safety()).isEqualTo(Safety.NONE);
    assertThat(scene.effects()).containsExactly(new Effect.Request.LoadMatches());
  }

  @Test
  void afterThatWhileItStays() {
    Scene scene = inCall().when(LEAVE, new OfSafety.SheetClosed());
    long id = undo(scene);
    scene.when(new Circle.GraceOver(id));
    assertThat(scene.in().social().leaving()).isEmpty();
    assertThat(scene.when(new Circle.UndoPressed(id)).effects()).isEmpty();
  }

  @Test
  void withoutTheServerTheBlockWaitsForIt() {
    Scene scene = inCall().when(new Event.Feed.Lost(NOON), LEAVE);
    assertThat(scene.effects()).doesNotContain(new Block(WHO));
    assertThat(Unsent.of(scene.in()).owed()).containsExactly(new Safety.Owed(WHO, true));
    assertThat(Unsent.of(scene.in()).leaving()).isEmpty();
    scene.when(snapshot(List.of()));
    assertThat(scene.effects()).contains(new Block(WHO));
    scene.when(new Event.Matches.Loaded(List.of(Scene.match(WITH_BEN, BEN, "Ben"))));
    assertThat(matches(scene)).isEmpty();
    scene.when(new OfSafety.NotBlocked(WHO, UNREACHABLE));
    scene.when(new OfSafety.WishDue(BEN));
    assertThat(scene.effects()).containsExactly(new Block(WHO));
    scene.when(new OfSafety.Blocked(WHO));
    assertThat(Unsent.of(scene.in()).owed()).isEmpty();
  }

  @Test
  void takenBackBeforeTheServerHeardItTheLastWordCounts() {
    Scene scene = inCall().when(new Event.Feed.Lost(NOON), LEAVE, new OfSafety.SheetClosed());
    scene.when(new Circle.UndoPressed(undo(scene)), snapshot(List.of()));
    assertThat(scene.effects()).contains(new Unblock(WHO)).doesNotContain(new Block(WHO));
  }

  @Test
  void whatTheLastRunOwedIsDoneInThisOne() {
    Unsent kept = Unsent.of(inCall().when(new Event.Feed.Lost(NOON), LEAVE).in());
    Scene next = ann().when(new SocialEvent.Kept.Unsaid(Scene.ANN, kept));
    assertThat(next.effects()).contains(new Block(WHO));
  }
}
