package org.duet.app.effects;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import javafx.beans.value.ObservableValue;
import org.duet.app.backend.Answer;
import org.duet.app.effects.PhotoPage.Stand;
import org.duet.app.state.AppState;
import org.duet.app.state.Connection;
import org.duet.app.state.Effect;
import org.duet.app.state.Photo;
import org.duet.app.storage.LocalCache;
import org.duet.app.storage.LocalCache.Account;
import org.duet.app.theme.Portrait;
import org.duet.app.theme.Portraits;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of people, each asked for when it is first looked at, a few at a time, and kept
 * while there is room; what did not come is asked for once more with each new connection. Until
 * then the one this machine kept is shown. On the JavaFX thread; what can block runs elsewhere.
 */
public final class PhotoAlbum implements Portraits {
  private static final int KEPT = 200;

  private final LongFunction<CompletableFuture<Answer<byte[]>>> photos;
  private final LocalCache cache;
  private final Executor fxThread;
  private final Map<Long, PhotoPage> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, PhotoPage> eldest) {
          return size() > KEPT;
        }
      };
  private @Nullable Account account;
  private @Nullable Account before;
  private boolean connected;
  private PhotoQueue queue;

  /**
   * Asks for nothing yet.
   *
   * @param photos asks the server for somebody's; from any thread
   */
  public PhotoAlbum(
      LongFunction<CompletableFuture<Answer<byte[]>>> photos, LocalCache cache, Executor fxThread) {
    this.photos = photos;
    this.cache = cache;
    this.fxThread = fxThread;
    queue = emptyQueue();
  }

  private PhotoQueue emptyQueue() {
    return new PhotoQueue(
        userId -> photos.apply(userId).thenApply(PhotoAnswer::of), this::asker, fxThread);
  }

  @Override
  public ObservableValue<@Nullable Portrait> of(long userId) {
    PhotoPage page = pages.get(userId);
    if (page == null) {
      page = new PhotoPage();
      page.stand = Stand.FORGOTTEN;
      pages.put(userId, page);
    }
    if (page.stand == Stand.FORGOTTEN) {
      look(userId, page);
    }
    return page.picture.getReadOnlyProperty();
  }

  private void look(long userId, PhotoPage page) {
    page.stand = Stand.ASKED;
    if (userId > 0) { // who is nobody yet has no picture to ask for
      bringKept(userId, page);
      queue.ask(userId);
    }
  }

  private void bringKept(long userId, PhotoPage page) {
    Account mine = account;
    if (mine != null) {
      PhotoQueue looking = queue;
      var _ =
          cache
              .photo(mine, userId)
              .thenApply(kept -> kept.map(PhotoAnswer::read))
              .thenAccept(kept -> fxThread.execute(() -> bring(kept, page, looking)));
    }
  }

  private void bring(Optional<Portrait> kept, PhotoPage page, PhotoQueue looking) {
    if (!looking.isOver() && page.stand != Stand.TOLD) {
      kept.ifPresent(page.picture::set);
    }
  }

  /** Who looks at somebody whose turn it is to be asked for. */
  private Optional<Consumer<PhotoAnswer>> asker(long userId) {
    PhotoPage page = pages.get(userId);
    if (page == null) {
      return Optional.empty();
    }
    page.stand = Stand.ASKED;
    int changes = page.changes;
    return Optional.of(came -> {
      if (changes == page.changes) {
        told(userId, page, came);
      }
    });
  }

  private void told(long userId, PhotoPage page, PhotoAnswer came) {
    Portrait portrait = came.portrait();
    switch (came.answer()) {
      case Answer.Good<byte[]>(byte[] jpeg) when portrait != null -> {
        page.show(portrait);
        keep(userId, jpeg);
      }
      case Answer.Bad<byte[]> _ when came.isNone() -> {
        page.show(null);
        keep(userId, null);
      }
      case Answer.Bad<byte[]> _ when came.isNowhere() -> {
        queue.close();
        page.show(null);
      }
      case Answer.Good<byte[]> _, Answer.Bad<byte[]> _ -> page.stand = Stand.FAILED;
    }
  }

  private void keep(long userId, byte @Nullable [] jpeg) {
    if (account != null) {
      var _ = cache.keepPhoto(account, userId, jpeg);
    }
  }

  /**
   * The server took another picture of somebody, and this is it until the server shows how it keeps
   * it: nobody is to see the old one again. From any thread; reads the picture on it.
   *
   * @param photo null where there is none any more
   */
  public void changed(long userId, @Nullable Photo photo) {
    Portrait image = photo == null ? null : PhotoAnswer.read(photo.bytes());
    fxThread.execute(() -> {
      PhotoPage page = pages.get(userId);
      if (page != null && page.stand != Stand.FORGOTTEN) {
        page.changes++;
        page.show(image);
        keep(userId, photo == null ? null : photo.bytes());
        queue.ask(userId);
      }
    });
  }

  /** Somebody may have another picture, or may not: the server is to say. From any thread. */
  public void unsure(long userId) {
    fxThread.execute(() -> {
      PhotoPage page = pages.get(userId);
      if (page != null && page.stand != Stand.FORGOTTEN) {
        page.changes++;
        queue.ask(userId);
      }
    });
  }

  /** To be told of every state: what did not come is asked for again once there is a connection. */
  public void seen(AppState state) {
    boolean now =
        state instanceof AppState.SignedIn in && in.connection() instanceof Connection.Connected;
    if (now && !connected) {
      pages(Stand.FAILED).forEach(queue::ask);
    }
    connected = now;
  }

  private List<Long> pages(Stand stand) {
    return pages.entrySet().stream()
        .filter(page -> page.getKey() > 0 && page.getValue().stand == stand)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Who looks from here on; what was looked at before that is shown as this machine kept it. */
  public void opened(Optional<Account> mine) {
    account = mine.orElse(null);
    if (!mine.equals(Optional.ofNullable(before))) {
      pages.values().removeIf(page -> page.stand == Stand.FORGOTTEN);
    }
    pages.forEach((userId, page) -> {
      if (page.stand != Stand.FORGOTTEN && userId > 0) {
        bringKept(userId, page);
      }
    });
    // Views of somebody who comes back still look at what they looked at.
    for (long userId : pages(Stand.FORGOTTEN)) {
      PhotoPage page = pages.get(userId);
      if (page != null) {
        look(userId, page);
      }
    }
  }

  /** Somebody comes or goes. */
  public void handle(Effect.Account effect) {
    switch (effect) {
      case Effect.Account.SignIn _,
          Effect.Account.Register _,
          Effect.Account.SignOut _,
          Effect.Account.Forget _ ->
          forget();
      // Views look at whoever stayed signed in already.
      case Effect.Account.Resume _, Effect.Account.GiveUp _ -> {}
    }
  }

  /** Another person looks from here on: what one may see, the next may not. */
  private void forget() {
    before = account == null ? before : account;
    account = null;
    queue.end();
    queue = emptyQueue();
    pages.values().forEach(PhotoPage::forget);
  }
}
