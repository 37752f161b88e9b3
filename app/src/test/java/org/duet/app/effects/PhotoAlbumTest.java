package org.duet.app.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.beans.value.ObservableValue;
import javax.imageio.ImageIO;
import org.duet.app.backend.Answer;
import org.duet.app.backend.Failure;
import org.duet.app.state.Connection;
import org.duet.app.state.Effect;
import org.duet.app.state.Photo;
import org.duet.app.storage.LocalCache;
import org.duet.app.storage.LocalCache.Account;
import org.duet.app.testing.Fx;
import org.duet.app.testing.People;
import org.duet.app.theme.Portrait;
import org.duet.app.threads.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faces come back, are asked for a few at a time, and are nobody else's. */
class PhotoAlbumTest {
  private static final Account ANN = new Account("https://duet.example.org", 1, "ann@example.org");
  private static final Account EVE = new Account("https://duet.example.org", 6, "eve@example.org");
  private static final Answer<byte[]> UNREACHABLE = new Answer.Bad<>(new Failure.Unreachable());
  private static final Answer<byte[]> NONE = new Answer.Bad<>(new Failure.Refused(404, "", ""));

  @TempDir private Path folder;

  private final List<Long> asked = new ArrayList<>();
  private final Map<Long, CompletableFuture<Answer<byte[]>>> answers = new HashMap<>();
  private LocalCache cache;
  private PhotoAlbum album;

  @BeforeAll
  static void startFx() {
    Fx.start();
  }

  @BeforeEach
  void open() {
    cache = LocalCache.in(folder);
    album = new PhotoAlbum(this::ask, cache, new FxThread());
    Fx.run(() -> album.opened(Optional.of(ANN)));
  }

  @AfterEach
  void settleFiles() {
    settle();
  }

  private CompletableFuture<Answer<byte[]>> ask(long userId) {
    asked.add(userId);
    var answer = new CompletableFuture<Answer<byte[]>>();
    answers.put(userId, answer);
    return answer;
  }

  private static byte[] jpeg(int side) {
    try {
      var out = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "jpeg", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Answer<byte[]> good(int side) {
    return new Answer.Good<>(jpeg(side));
  }

  private void answer(long userId, Answer<byte[]> answer) {
    Fx.run(() -> answers.get(userId).complete(answer));
  }

  private void connect(boolean on) {
    Connection is = on ? new Connection.Connected() : new Connection.Offline();
    Fx.run(() -> album.seen(People.with(People.signedIn(), is, People.some())));
  }

  private ObservableValue<Portrait> look(long userId) {
    return Fx.call(() -> album.of(userId));
  }

  private boolean shows(ObservableValue<Portrait> picture) {
    return Fx.call(() -> picture.getValue() != null);
  }

  private static void awaitShown(ObservableValue<Portrait> picture) {
    var shown = new CompletableFuture<Portrait>();
    Fx.run(() ->
        picture.subscribe(image -> {
          if (image != null) {
            shown.complete(image);
          }
        }));
    shown.orTimeout(30, TimeUnit.SECONDS).join();
  }

  /** What was to be kept is, from here on. */
  private void settle() {
    cache.settled().join();
  }

  @Test
  void whatDidNotComeIsAskedForOnceMoreWithEachConnection() {
    ObservableValue<Portrait> ben = look(2);
    answer(2, UNREACHABLE);
    look(2);
    assertThat(asked).containsExactly(2L);
    connect(true);
    connect(true);
    assertThat(asked).containsExactly(2L, 2L);
    answer(2, UNREACHABLE);
    connect(false);
    connect(true);
    answer(2, good(8));
    assertThat(shows(ben)).isTrue();
    connect(false);
    connect(true);
    assertThat(asked).hasSize(3);
  }

  @Test
  void whoHasNoneIsNotAskedForAgain() {
    look(2);
    answer(2, NONE);
    connect(true);
    assertThat(asked).containsExactly(2L);
  }

  @Test
  void aServerWithoutPicturesIsNotAskedForMore() {
    look(2);
    answer(2, new Answer.Bad<>(new Failure.Unable(404, "Not Found")));
    look(3);
    connect(true);
    assertThat(asked).containsExactly(2L);
  }

  @Test
  void onlyAFewAreAskedForAtATime() {
    for (long id = 2; id < 30; id++) {
      look(id);
    }
    assertThat(asked).hasSize(PhotoQueue.AT_ONCE);
    answer(2, UNREACHABLE);
    answer(3, NONE);
    assertThat(asked).hasSize(PhotoQueue.AT_ONCE + 2).doesNotHaveDuplicates();
  }

  @Test
  void whatIsNoPictureFailed() {
    ObservableValue<Portrait> ben = look(2);
    answer(2, new Answer.Good<>(new byte[] {1, 2, 3}));
    assertThat(shows(ben)).isFalse();
    connect(true);
    assertThat(asked).containsExactly(2L, 2L);
  }

  @Test
  void offlineThereAreTheFacesOfTheLastTime() {
    look(2);
    answer(2, good(8));
    settle();
    PhotoAlbum next = new PhotoAlbum(this::ask, cache, new FxThread());
    Fx.run(() -> next.opened(Optional.of(ANN)));
    ObservableValue<Portrait> ben = Fx.call(() -> next.of(2));
    awaitShown(ben);
    answer(2, UNREACHABLE);
    assertThat(shows(ben)).isTrue();
  }

  @Test
  void whoTookTheirPictureAwayIsNotKept() {
    look(2);
    answer(2, good(8));
    Fx.run(() -> album.changed(2, null));
    answer(2, NONE);
    settle();
    assertThat(cache.photo(ANN, 2).join()).isEmpty();
  }

  private static Photo photo(int side) {
    return new Photo(jpeg(side), "image/jpeg");
  }

  @Test
  void aNewPictureIsSeenAtOnceAndTheOldOneNeverAgain() {
    ObservableValue<Portrait> ann = look(1);
    Portrait old = shown(ann, good(8));
    List<Portrait> seen = new ArrayList<>();
    Fx.run(() -> ann.subscribe(image -> seen.add(image)));
    album.changed(1, photo(16));
    Portrait sent = Fx.call(ann::getValue);
    assertThat(sent).isNotNull().isNotEqualTo(old);
    assertThat(asked).as("how the server keeps it").containsExactly(1L, 1L);
    answer(1, UNREACHABLE);
    assertThat(Fx.call(ann::getValue)).isEqualTo(sent);
    assertThat(seen).containsExactly(old, sent);
    settle();
    assertThat(cache.photo(ANN, 1).join()).contains(jpeg(16));
  }

  private Portrait shown(ObservableValue<Portrait> of, Answer<byte[]> answer) {
    answer(1, answer);
    return Fx.call(of::getValue);
  }

  @Test
  void anAnswerFromBeforeANewPictureIsNone() {
    ObservableValue<Portrait> ann = look(1);
    CompletableFuture<Answer<byte[]>> late = answers.get(1L);
    album.changed(1, photo(16));
    Portrait sent = Fx.call(ann::getValue);
    Fx.run(() -> late.complete(good(8)));
    assertThat(Fx.call(ann::getValue)).isEqualTo(sent);
    answer(1, good(16));
    assertThat(shows(ann)).isTrue();
  }

  @Test
  void aPictureThatWasRemovedIsGoneAtOnce() {
    ObservableValue<Portrait> ann = look(1);
    answer(1, good(8));
    album.changed(1, null);
    assertThat(shows(ann)).isFalse();
  }

  @Test
  void aPictureThatMayHaveChangedIsAskedForAndShownMeanwhile() {
    ObservableValue<Portrait> ann = look(1);
    answer(1, good(8));
    Portrait old = Fx.call(ann::getValue);
    album.unsure(1);
    assertThat(Fx.call(ann::getValue)).isEqualTo(old);
    assertThat(asked).containsExactly(1L, 1L);
    assertThat(shown(ann, good(16))).isNotNull().isNotEqualTo(old);
    album.unsure(7);
    Fx.run(() -> {});
    assertThat(asked).as("nobody looks at this one").containsExactly(1L, 1L);
  }

  @Test
  void theNextPersonSeesNothingOfTheLast() {
    ObservableValue<Portrait> ben = look(2);
    CompletableFuture<Answer<byte[]>> late = answers.get(2L);
    Fx.run(() -> album.handle(new Effect.Account.SignOut(Set.of())));
    Fx.run(() -> album.opened(Optional.of(EVE)));
    Fx.run(() -> late.complete(good(8)));
    settle();
    assertThat(shows(ben)).isFalse();
    assertThat(cache.photo(EVE, 2).join()).isEmpty();
  }

  @Test
  void whoComesBackSeesThemAgain() {
    ObservableValue<Portrait> ben = look(2);
    answer(2, good(8));
    Fx.run(() -> album.handle(new Effect.Account.SignOut(Set.of())));
    assertThat(shows(ben)).isFalse();
    Fx.run(() -> album.opened(Optional.of(ANN)));
    answer(2, good(8));
    assertThat(shows(ben)).isTrue();
  }
}
