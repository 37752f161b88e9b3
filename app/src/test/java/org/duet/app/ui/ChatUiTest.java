package org.duet.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.duet.app.chat.ChatView;
import org.duet.app.matches.MatchesView;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Chat;
import org.duet.app.state.Connection;
import org.duet.app.state.Event;
import org.duet.app.state.Outgoing;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.duet.app.state.SocialEvent.Chats;
import org.duet.app.state.Trouble;
import org.duet.app.testing.ChatPage;
import org.duet.app.testing.Fx;
import org.duet.app.testing.People;
import org.duet.app.testing.Stories;
import org.duet.model.chat.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A conversation, with a client that does only what the test says. */
class ChatUiTest extends UiTest {
  private Desk desk;
  private ChatPage page;

  @BeforeEach
  void openChat() {
    desk = open(0);
    page = new ChatPage(desk.window());
    show(Stories.talking(People.signedIn()));
    page.said("🍞🍞🍞").shouldBeVisible();
  }

  private void show(SignedIn state) {
    Fx.run(() -> desk.client().state.set(state));
  }

  private List<Event> sent() {
    return desk.client().events.stream().filter(e -> e instanceof Chats.SendPressed).toList();
  }

  @Test
  void theNewestIsSeenFirst() {
    show(Stories.many(People.signedIn(), 10_000));
    page.said("Message number 10000").shouldBeVisible();
    int bubbles = Fx.call(() -> desk.window().scene().getRoot().lookupAll(".bubble").size());
    assertThat(bubbles).isLessThan(60);
    page.reveal(2, "m-5000").body().shouldSay("Message number 5000");
  }

  @Test
  void whatOneSaysIsSeenWhereverOneWasReading() {
    SignedIn in = Stories.many(People.signedIn(), 1_000);
    show(in);
    page.reveal(2, "m-500").body().shouldBeVisible();
    page.said("Message number 1000").shouldBeGone();
    Chat chat = in.social().chat(42);
    Outgoing said = Outgoing.written("c-1", "Hello again", People.NOW);
    show(Stories.open(People.signedIn(), chat.withOutgoing(List.of(said))));
    page.said("Hello again").shouldBeVisible();
  }

  /** Whoever opens a conversation goes on by writing, in the first one and in every other. */
  @Test
  void whatIsTypedIsForWhoeverIsOpen() {
    Fx.run(() -> desk.window().scene().getWindow().setWidth(1200));
    SignedIn talking = Stories.talking(People.signedIn());
    show(People.at(talking, new Place.Matches()));
    page.draft().shouldBeGone();
    show(talking);
    page.draft().shouldHaveFocus();
    var list = desk.window().id(MatchesView.LIST);
    Fx.run(list.visible()::requestFocus);
    list.shouldHaveFocus();
    show(People.at(talking, new Place.Chat(43)));
    page.draft().shouldHaveFocus();
  }

  @Test
  void enterSendsAndShiftWithItMakesANewLine() {
    page.draft().click();
    desk.window().keyboard().type("One");
    desk.window().keyboard().press(KeyCode.SHIFT, KeyCode.ENTER);
    desk.window().keyboard().type("two");
    page.draft().shouldSay("One\ntwo");
    assertThat(sent()).isEmpty();
    desk.window().keyboard().press(KeyCode.ENTER);
    assertThat(sent())
        .singleElement()
        .satisfies(event -> assertThat(((Chats.SendPressed) event).body()).isEqualTo("One\ntwo"));
  }

  @Test
  void nothingCannotBeSent() {
    page.send().shouldBeEnabled(false);
    page.draft().fill("Hello");
    page.send().click();
    assertThat(sent()).hasSize(1);
  }

  @Test
  void nearTheEndTheRestIsCounted() {
    Chat chat = Chat.EMPTY.with(Chat.Older.NONE);
    show(Stories.open(People.signedIn(), chat.withDraft("x".repeat(1799))));
    page.left().shouldBeGone();
    show(Stories.open(People.signedIn(), chat.withDraft("x".repeat(1999))));
    page.left().shouldSay("1 character left");
    show(Stories.open(People.signedIn(), chat.withDraft("x".repeat(2002))));
    page.left().shouldSay("2 characters too many");
    page.send().shouldBeEnabled(false);
  }

  @Test
  void whatFailedCanBeSentAgainOrDiscarded() {
    show(Stories.sending(People.signedIn()));
    page.bubble(1, "c-2").stamp().shouldSay("Sending…");
    page.bubble(1, "c-3").stamp().shouldSay("Waits for the connection");
    page.bubble(1, "c-1").retry().click();
    page.bubble(1, "c-1").discard().click();
    assertThat(desk.client().events)
        .containsExactly(new Chats.RetryPressed(42, "c-1"), new Chats.DiscardPressed(42, "c-1"));
  }

  @Test
  void whatWasSaidCanBeCopied() {
    show(Stories.talking(People.signedIn()));
    page.said(lastWords()).shouldBeVisible();
    page.bubble(lastSender(), lastId()).copy();
    assertThat(clipboard()).isEqualTo(lastWords());
  }

  @Test
  void whatWasSaidCanBeCopiedByKeys() {
    show(Stories.talking(People.signedIn()));
    page.said(lastWords()).shouldBeVisible();
    Fx.run(() -> desk.window().scene().lookup("#" + ChatView.LINES).requestFocus());
    desk.window().keyboard().press(KeyCode.UP);
    desk.window().keyboard().press(KeyCode.SHORTCUT, KeyCode.C);
    assertThat(clipboard()).isEqualTo(lastWords());
    desk.window().keyboard().press(KeyCode.UP);
    desk.window().keyboard().press(KeyCode.SHORTCUT, KeyCode.C);
    assertThat(clipboard()).isNotEqualTo(lastWords()).isNotEmpty();
  }

  private static String clipboard() {
    return Fx.call(() -> Clipboard.getSystemClipboard().getString());
  }

  private static Message last() {
    return Stories.talking(People.signedIn()).social().chat(42).messages().getLast();
  }

  private static String lastWords() {
    return last().body();
  }

  private static long lastSender() {
    return last().senderId();
  }

  private static String lastId() {
    return last().clientId();
  }

  @Test
  void whatWasSaidTodayWasSaidYesterdayAfterMidnight() {
    show(Stories.talking(People.signedIn()));
    page.said("Today").shouldBeVisible();
    desk.client().setNow(People.NOW.plus(Duration.ofDays(1)));
    page.said("Yesterday").shouldBeVisible();
  }

  @Test
  void offlineItIsSaidThatWordsWait() {
    SignedIn in = Stories.talking(People.signedIn());
    show(People.with(in, new Connection.Offline(), People.some()));
    page.hint().shouldBeVisible();
    page.call().shouldBeEnabled(false);
  }

  @Test
  void whereThereAreNoMessagesNoneCanBeWritten() {
    show(Stories.open(People.signedIn(), Chat.EMPTY.with(Chat.Older.NOWHERE).withDraft("Dear")));
    page.hint().shouldSay("This server keeps no messages. You can call each other.");
    page.draft().shouldBeEnabled(false);
    page.send().shouldBeEnabled(false);
    page.call().shouldBeEnabled(true);
  }

  @Test
  void whatIsSentTooFastSaysThatItGoesOut() {
    Chat chat = Stories.talking(People.signedIn()).social().chat(42);
    Outgoing held =
        Outgoing.written("c-1", "Hello", People.NOW).held(new Trouble(Trouble.Kind.TOO_MANY, ""));
    show(Stories.open(People.signedIn(), chat.withOutgoing(List.of(held))));
    page.bubble(1, "c-1").stamp().shouldSay("Goes out in a moment");
  }

  @Test
  void whatTheServerDidNotAnswerIsSaidToGoOutLater() {
    Outgoing unanswered =
        Outgoing.written("c-1", "Hello", People.NOW)
            .failed(new Trouble(Trouble.Kind.UNREACHABLE, ""));
    Outgoing refused =
        Outgoing.written("c-2", "Hello", People.NOW).failed(new Trouble(Trouble.Kind.CHANGED, ""));
    Chat chat = Stories.talking(People.signedIn()).social().chat(42);
    show(Stories.open(People.signedIn(), chat.withOutgoing(List.of(unanswered, refused))));
    page.bubble(1, "c-1")
        .stamp()
        .shouldSay("Not sent yet. It goes out once you are connected again.");
    assertThat(((Label) page.bubble(1, "c-2").stamp().visible()).getText())
        .startsWith("Not sent. ");
  }

  @Test
  void whatWasTypedToOneIsNotShownToAnother() {
    SignedIn in = Stories.talking(People.signedIn());
    Chat drafted = in.social().chat(42).withDraft("Dear Ben");
    show(Stories.open(in, drafted));
    page.draft().shouldSay("Dear Ben");
    show(People.at(Stories.open(in, drafted), new Place.Chat(45)));
    page.name().shouldSay("Elif Şahin");
    page.draft().shouldSay("");
  }

  @Test
  void withNobodyThereIsNothingToReadNorToWrite() {
    SignedIn in = People.signedIn();
    show(People.at(People.with(in, in.connection(), null), new Place.Chat(42)));
    page.hint().shouldSay("Getting your matches…");
    page.draft().shouldBeEnabled(false);
    page.name().shouldBeGone();
    page.call().shouldBeGone();
    page.said("🍞🍞🍞").shouldBeGone();
  }

  @Test
  void thereIsAWayBack() {
    page.back().click();
    assertThat(desk.client().events).containsExactly(new SocialEvent.Went(new Place.Matches()));
  }
}
