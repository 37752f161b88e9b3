package org.duet.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Notices at an icon, which say no more of a click than that there was one. */
class TrayNoticesTest {
  private static final UUID CALL = new UUID(0, 1);
  private static final UUID OTHER_CALL = new UUID(0, 2);

  private final List<String> said = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-01T12:00:00Z");
  private Runnable click = () -> {};
  private final TrayNotices notices =
      new TrayNotices(new SeenIcon(), () -> done.add("raised"), () -> now);

  private void call(UUID call) {
    notices.calling(
        call, "Ben is calling", "First call", "Answer", "Decline", new Pressed(call.toString()));
  }

  private void news(long match) {
    notices.news(match, "Cara", "2 new messages", () -> done.add("match " + match));
  }

  private void clickIs(String... meant) {
    done.clear();
    click.run();
    assertThat(done).containsExactly(meant);
  }

  @Test
  void aCallIsSaidInWordsAndAClickLeadsToIt() {
    call(CALL);
    assertThat(said).containsExactly("Ben is calling: First call");
    clickIs("opened " + CALL);
    clickIs("raised");
  }

  @Test
  void aClickOnNewsLeadsToTheMatch() {
    news(42);
    assertThat(said).containsExactly("Cara: 2 new messages");
    clickIs("match 42");
  }

  @Test
  void ofSeveralTheNewestIsMeant() {
    call(CALL);
    news(42);
    clickIs("match 42");
  }

  @Test
  void aClickOnWhatIsGoneOnlyBringsTheWindow() {
    call(CALL);
    notices.gone(CALL);
    clickIs("raised");
    news(42);
    notices.read(42);
    clickIs("raised");
    news(42);
    notices.close();
    clickIs("raised");
  }

  @Test
  void thatAnotherIsGoneTakesNothingBack() {
    call(OTHER_CALL);
    call(CALL);
    notices.gone(OTHER_CALL);
    notices.read(42);
    clickIs("opened " + CALL);
  }

  /** A double click on the icon sounds the same. */
  @Test
  void whoClicksWithoutANoticeOrLongAfterItWantsTheWindow() {
    clickIs("raised");
    news(42);
    now = now.plusSeconds(31);
    clickIs("raised");
  }

  private final class SeenIcon implements TrayNotices.Icon {
    @Override
    public void say(String title, String text) {
      said.add(title + ": " + text);
    }

    @Override
    public void onClick(Runnable clicked) {
      click = clicked;
    }
  }

  private final class Pressed implements Notifier.Hand {
    private final String call;

    Pressed(String call) {
      this.call = call;
    }

    @Override
    public void answer() {
      done.add("answered " + call);
    }

    @Override
    public void decline() {
      done.add("declined " + call);
    }

    @Override
    public void open() {
      done.add("opened " + call);
    }
  }
}
