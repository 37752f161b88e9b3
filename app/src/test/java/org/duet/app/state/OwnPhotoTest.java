package org.duet.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.state.Scene.ANN;
import static org.duet.app.state.Scene.ann;

import java.util.List;
import org.duet.app.state.SocialEvent.OfSelf;
import org.junit.jupiter.api.Test;

/** One's own photo goes a while after one said so. */
class OwnPhotoTest {
  private static final Event REMOVE = new OfSelf.PhotoRemovePressed();
  private static final Effect GONE = new SocialEffect.OfSelf.RemovePhoto(ANN);

  private static long pending(Scene scene) {
    return scene.in().social().leaving().getFirst().id();
  }

  @Test
  void isRemovedOnceItCannotBeTakenBack() {
    Scene scene = ann().when(REMOVE);
    assertThat(scene.effects()).doesNotContain(GONE);
    scene.when(new SocialEvent.Circle.GraceOver(pending(scene)));
    assertThat(scene.effects()).containsExactly(GONE);
    assertThat(scene.in().social().leaving()).isEmpty();
  }

  @Test
  void staysWhereThatWasAMistake() {
    Scene scene = ann().when(REMOVE);
    long id = pending(scene);
    scene.when(new SocialEvent.Circle.UndoPressed(id), new SocialEvent.Circle.GraceOver(id));
    assertThat(scene.effects()).isEmpty();
    assertThat(scene.in().social().leaving()).isEmpty();
  }

  @Test
  void aNewOneIsNotRemovedByAnEarlierWord() {
    Scene scene =
        ann().when(REMOVE, new OfSelf.PhotoChosen(new Photo(new byte[] {1}, "image/png")));
    assertThat(scene.in().social().leaving()).isEmpty();
  }

  @Test
  void pressedTwiceItIsRemovedOnce() {
    Scene scene = ann().when(REMOVE, REMOVE);
    assertThat(scene.in().social().leaving()).hasSize(1);
  }

  @Test
  void theWishOutlivesThisRun() {
    Unsent kept = Unsent.of(ann().when(REMOVE).in());
    assertThat(kept.leaving()).hasSize(1);
    Scene next = ann().when(new SocialEvent.Kept.Unsaid(ANN, kept));
    assertThat(next.in().social().leaving()).hasSize(1);
  }

  @Test
  void whoTellsOfThemselvesForTheFirstTimeHasNothingToTakeBack() {
    Scene scene = ann().when(new OfSelf.ProfileMissing(), REMOVE);
    assertThat(scene.effects()).isEqualTo(List.of(GONE));
  }
}
