package org.duet.app.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.testing.People.LONG_NAME;
import static org.duet.app.testing.People.pending;
import static org.duet.app.testing.People.ringing;
import static org.duet.app.testing.People.signedIn;
import static org.duet.app.testing.People.with;
import static org.duet.app.testing.People.without;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.duet.app.desktop.Notifier;
import org.duet.app.desktop.Tray;
import org.duet.app.i18n.Messages;
import org.duet.app.media.RingSound;
import org.duet.app.media.Ringer;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Event;
import org.duet.app.state.Person;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.duet.app.storage.Preferences;
import org.duet.app.testing.CallPopupPage;
import org.duet.app.testing.Fx;
import org.duet.app.testing.Snapshots;
import org.duet.app.testing.Waiting;
import org.duet.app.theme.PersonMenu;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Theme;
import org.duet.model.call.PendingCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sound, pop-up, notice and tray, from the call's first ring to its end. */
class AlertsTest {
  private static final PendingCall BEN = pending(42, "Ben", true, 5);
  private static final PendingCall LONG = pending(47, LONG_NAME, false, 1);
  private static final SignedIn CALM = signedIn();
  private static final SignedIn CALLED = ringing(CALM, BEN);

  private final List<String> told = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final ObjectProperty<AppState> state = new SimpleObjectProperty<>(CALM);
  private final ObjectProperty<Messages> messages =
      new SimpleObjectProperty<>(new Messages(Locale.ENGLISH));
  private final SimpleBooleanProperty looking = new SimpleBooleanProperty();
  private final Preferences preferences = Preferences.unkept();
  private final Map<Long, Runnable> opens = new HashMap<>();
  private String tip = "";
  private CallPopup popup;
  private Theme theme;
  private Alerts alerts;

  @BeforeEach
  void open() {
    Fx.start();
    Fx.run(() -> {
      theme = new Theme();
      popup = new CallPopup(messages, Portraits.NONE, theme);
      popup.prepare();
      alerts =
          new Alerts(
              state,
              events::add,
              messages,
              preferences,
              looking,
              new Alerts.Outlets(new HeardRinger(), popup, new SeenTray(), new SeenNotices()),
              () -> told.add("raise"));
      told.clear();
    });
  }

  @AfterEach
  void close() {
    Fx.run(alerts::close);
  }

  private void now(AppState next) {
    Fx.run(() -> state.set(next));
  }

  private void press(String id) {
    Fx.run(() -> ((Button) popup.root().lookup("#" + id)).fire());
  }

  @Test
  void aCallIsHeardAndSeenUntilItIsGone() {
    now(CALLED);
    assertThat(told).containsExactly("ring DUET", "notice Ben is calling", "tray 1");
    assertThat(Fx.call(popup::isShowing)).isTrue();
    told.clear();
    // Another device answers: nothing of it is left here.
    now(without(CALLED, BEN.sessionId()));
    assertThat(told).containsExactly("quiet", "gone", "tray 0");
    assertThat(Fx.call(popup::isShowing)).isFalse();
  }

  @Test
  void doNotDisturbEndsWhatIsUnderWay() {
    now(CALLED);
    told.clear();
    Fx.run(() -> preferences.doNotDisturb.set(true));
    assertThat(told).containsExactly("quiet", "gone", "tray 1 quiet");
    assertThat(Fx.call(popup::isShowing)).isFalse();
  }

  @Test
  void whoTurnsToTheWindowHasItThere() {
    now(CALLED);
    Fx.run(() -> looking.set(true));
    assertThat(Fx.call(popup::isShowing)).isFalse();
    assertThat(told).last().isEqualTo("gone");
  }

  @Test
  void answeringInThePopUpBringsTheWindow() {
    now(CALLED);
    told.clear();
    new CallPopupPage(popup).card(BEN.matchId()).answer().click();
    assertThat(told).containsExactly("raise");
    assertThat(events).containsExactly(new Event.Calls.AnswerPressed(BEN.sessionId()));
  }

  @Test
  void decliningInThePopUpLeavesThePersonWhereTheyAre() {
    now(CALLED);
    told.clear();
    press(CallPopup.DECLINE);
    assertThat(told).isEmpty();
    assertThat(events).containsExactly(new Event.Calls.DeclinePressed(BEN.sessionId()));
  }

  @Test
  void whoCallsIsReportedOrBlockedInTheWindow() {
    var ben = new Person(BEN.otherUserId(), "Ben");
    now(CALLED);
    told.clear();
    card().menu().report();
    assertThat(told).containsExactly("raise");
    card().menu().block();
    assertThat(told).containsExactly("raise", "raise");
    assertThat(events)
        .containsExactly(
            new SocialEvent.OfSafety.ReportAsked(ben), new SocialEvent.OfSafety.BlockAsked(ben));
  }

  @Test
  void itsMenuGoesWithTheCall() {
    now(CALLED);
    card().menu();
    assertThat(Fx.call(this::menus)).isOne();
    now(CALM);
    assertThat(Fx.call(this::menus)).isZero();
  }

  private CallPopupPage.Card card() {
    return new CallPopupPage(popup).card(BEN.matchId());
  }

  private long menus() {
    return Window.getWindows().stream().filter(ContextMenu.class::isInstance).count();
  }

  @Test
  void thePopUpTakesNoFocusFromTheWindowThatHasIt() {
    Stage other =
        Fx.call(() -> {
          Stage made = new Stage();
          made.setScene(new javafx.scene.Scene(new javafx.scene.layout.Pane(), 200, 200));
          made.show();
          made.requestFocus();
          return made;
        });
    try {
      now(CALLED);
      assertThat(Fx.call(other::isFocused)).isTrue();
      Fx.run(() -> ((PersonMenu) popup.root().lookup("#" + PersonMenu.ID)).show());
      assertThat(Fx.call(this::menus)).isOne();
      assertThat(Fx.call(other::isFocused)).isTrue();
    } finally {
      Fx.run(other::close);
    }
  }

  @Test
  void itFitsWhoeverCalls() {
    for (Theme.Appearance look : List.of(Theme.Appearance.LIGHT, Theme.Appearance.DARK)) {
      Fx.run(() -> theme.appearance().set(look));
      now(ringing(CALLED, LONG));
      Waiting.pulses(popup.root().getScene(), 2);
      Snapshots.write(
          Snapshots.of(popup.root().getScene()),
          Path.of("target", "gallery", "popup-" + look + ".png"));
      assertThat(
              Fx.call(() ->
                  popup.root().lookupAll(".button").stream()
                      .map(node -> (Button) node)
                      .allMatch(button ->
                          ((javafx.scene.text.Text) button.lookup(".text"))
                              .getText()
                              .equals(button.getText()))))
          .isTrue();
      assertThat(Fx.call(() -> ((Label) popup.root().lookup("#" + CallPopup.NAME)).getWidth()))
          .isLessThan(300);
      now(CALM);
    }
  }

  @Test
  void aMessageIsToldOnceAndLeadsToItsConversation() {
    now(written(1));
    assertThat(told).containsExactly("news Ben: A new message", "tray 0 unread 1");
    assertThat(tip).isEqualTo("Duet: 1 unread message");
    told.clear();
    now(written(2));
    assertThat(told).containsExactly("tray 0 unread 2");
    told.clear();
    Fx.run(opens.get(42L));
    assertThat(told).containsExactly("raise");
    assertThat(events).containsExactly(new SocialEvent.Went(new Place.Chat(42)));
  }

  @Test
  void whoTurnsToTheWindowNeedsTheNoticeNoMore() {
    now(written(1));
    told.clear();
    Fx.run(() -> looking.set(true));
    assertThat(told).containsExactly("read 42");
    told.clear();
    // It was seen in the side bar, and is not told of again.
    Fx.run(() -> looking.set(false));
    assertThat(told).isEmpty();
    told.clear();
    now(written(2));
    assertThat(told).containsExactly("news Ben: A new message", "tray 0 unread 2");
  }

  @Test
  void whoDoesNotWantToBeDisturbedGetsNoNotice() {
    Fx.run(() -> preferences.doNotDisturb.set(true));
    told.clear();
    now(written(3));
    assertThat(told).containsExactly("tray 0 unread 3 quiet");
    assertThat(tip).isEqualTo("Duet: 3 unread messages, do not disturb");
  }

  @Test
  void theTrayIsDrawnAnewOnlyWhereItChanges() {
    now(written(1));
    told.clear();
    now(with(written(1), written(1).social().with(new Place.Settings())));
    assertThat(told).isEmpty();
    Fx.run(() -> messages.set(new Messages(Locale.FRENCH)));
    assertThat(told).containsExactly("tray 0 unread 1");
    assertThat(tip).isEqualTo("Duet\u00a0: 1 message non lu");
  }

  @Test
  void callsAndMessagesAreCountedApart() {
    now(ringing(written(2), BEN));
    assertThat(told).last().isEqualTo("tray 1 unread 2");
    assertThat(tip).isEqualTo("Duet: a call is waiting, 2 unread messages");
  }

  /** Ben wrote so many messages. */
  private static SignedIn written(int unread) {
    return with(CALM, CALM.social().with(42, CALM.social().chat(42).withUnread(unread)));
  }

  private final class HeardRinger implements Ringer {
    private boolean on;

    @Override
    public void ring(Ring how) {
      if (!on) {
        told.add("ring " + how.sound());
      }
      on = true;
    }

    @Override
    public void sample(Ring how) {
      told.add("sample " + how.sound().name().equals(RingSound.DUET.name()));
    }

    @Override
    public void quiet() {
      if (on) {
        told.add("quiet");
      }
      on = false;
    }

    @Override
    public CompletableFuture<List<String>> devices() {
      return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public void close() {
      quiet();
    }
  }

  private final class SeenTray implements Tray {
    @Override
    public void show(Look look, Words words) {
      String unread = look.unread() > 0 ? " unread " + look.unread() : "";
      told.add("tray " + look.calls() + unread + (look.quiet() ? " quiet" : ""));
      tip = look.tip();
    }

    @Override
    public boolean isThere() {
      return true;
    }

    @Override
    public void close() {
      told.add("no tray");
    }
  }

  private final class SeenNotices implements Notifier {
    @Override
    public void calling(
        UUID call, String title, String text, String answer, String decline, Hand hand) {
      told.add("notice " + title);
    }

    @Override
    public void gone(UUID call) {
      told.add("gone");
    }

    @Override
    public void news(long match, String title, String text, Runnable open) {
      told.add("news " + title + ": " + text);
      opens.put(match, open);
    }

    @Override
    public void read(long match) {
      told.add("read " + match);
    }

    @Override
    public void close() {}
  }
}
