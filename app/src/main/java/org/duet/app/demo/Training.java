package org.duet.app.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.threads.FxThread;
import org.duet.server.qa.Seeds;

/**
 * A short use of the client, unseen, for Java to learn from: from what it keeps of it, an AOT cache
 * (JEP 483, JEP 514), an installed client starts and connects sooner. The server runs elsewhere, as
 * its classes are not to be learnt.
 */
public final class Training {
  private static final long FRAMES = 60;

  private final DemoPerson ann;
  private final DemoPerson ben;

  private Training(DemoPerson ann, DemoPerson ben) {
    this.ann = ann;
    this.ben = ben;
  }

  /**
   * Ends the process, with 1 where something did not happen.
   *
   * @param args the address of a server with seeds
   */
  public static void main(String[] args) throws IOException {
    FxThread.startToolkit(true);
    FxThread fxThread = new FxThread();
    // A drawn picture would have Java learn how to draw, which no client with a camera does.
    Path film = GreyFilm.make();
    List<DemoPerson> both =
        fxThread.ask(() ->
            Stream.of("Ann", "Ben")
                .map(name -> MediaSettings.demo(name).withFilm(film))
                .map(media -> new DemoPerson(media, false, fxThread))
                .toList());
    int exit = 0;
    try (DemoPerson ann = both.getFirst();
        DemoPerson ben = both.getLast()) {
      new Training(ann, ben).run(URI.create(args[0]));
    } catch (NotSeen e) {
      System.err.println(e.getMessage());
      exit = 1;
    }
    System.exit(exit);
  }

  private void run(URI server) throws NotSeen {
    press(() -> {
      ann.stage().show();
      ben.stage().show();
      ann.signIn(server, Seeds.ANN, Seeds.PASSWORD);
      ben.signIn(server, Seeds.BEN, Seeds.PASSWORD);
    });
    until("both at home", () -> ann.isReadyToCall("Ben") && ben.isReadyToCall("Ann"));
    press(() -> ann.pressCall("Ben", 1));
    until("a card", () -> ben.eyes().cardsNow().size() == 1);
    press(ben::pressAnswer);
    until("a call", () -> ann.isTalking() && ben.isTalking() && ben.framesReceived() > FRAMES);
    press(ben::pressHangUp);
    until("its end", () -> ann.isOver() && ben.isOver());
    press(() -> {
      ann.pressCloseIfThere();
      ben.pressCloseIfThere();
    });
    until("both at home again", () -> ann.isFree() && ben.isFree());
  }

  private void press(Press press) throws NotSeen {
    Press.by(ann, press);
  }

  private void until(String what, BooleanSupplier seen) throws NotSeen {
    ann.eyes().until(what, seen);
  }
}
