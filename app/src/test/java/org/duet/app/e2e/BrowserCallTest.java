package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.duet.app.interop.Browser;
import org.duet.app.interop.Loudness;
import org.duet.app.interop.PageServer;
import org.duet.app.interop.Tab;
import org.duet.app.media.CallMedia;
import org.duet.app.media.MediaLink;
import org.duet.app.media.SafetyCheck;
import org.duet.app.media.ScreenList;
import org.duet.app.media.webrtc.camera.Likeness;
import org.duet.app.media.webrtc.library.Patience;
import org.duet.app.media.webrtc.screen.DrawnScreens;
import org.duet.app.state.CallState.Over;
import org.duet.app.state.CallState.Ringing;
import org.duet.app.state.CallState.Talking;
import org.duet.app.state.Event;
import org.duet.app.testing.Fx;
import org.duet.model.call.Clarity;
import org.duet.model.call.EndReason;
import org.duet.model.call.SafetyCode;
import org.duet.server.qa.Seeds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ann, at the real client, and Ben, at a page in a browser, call each other. */
class BrowserCallTest {
  private static final double SHARP = 0.2;
  private static final double BLURRED = 0.08;

  private static World world;
  private static Client ann;
  private static PageServer pages;
  private static Browser browser;
  private static Tab ben;

  private final Loudness heard = new Loudness();

  @BeforeAll
  static void bothAreThere() {
    Optional<Path> program = Browser.find();
    assumeTrue(program.isPresent(), "chromium is not installed");
    world = new World();
    pages = new PageServer(world.url());
    browser = new Browser(program.get(), pages.page());
    ann = world.signIn("Ann", "ann-desk");
    ben = browser.tab();
    ben.await("typeof duet === 'object'");
    String feed = world.url().replaceFirst("http", "ws") + "/api/events";
    String protocol =
        ben.ask("duet.signIn('%s', '%s', '%s')".formatted(Seeds.BEN, Seeds.PASSWORD, feed))
            .asString();
    assertThat(protocol).as("what the server chose of three").isEqualTo("duet.v1");
  }

  @AfterAll
  static void bothGo() throws Exception {
    for (AutoCloseable guest : new AutoCloseable[] {ben, browser, world, pages}) {
      if (guest != null) {
        guest.close();
      }
    }
  }

  /** Who may not use this machine's devices may not learn its addresses either. */
  private static void permitted(boolean on) {
    ben.permit("camera", on);
    ben.permit("microphone", on);
  }

  private static JsonNode seen() {
    return ben.ask("duet.call.seen()");
  }

  private static void benSees(String what, Predicate<JsonNode> wanted) {
    Await.until("Ben's page: " + what, () -> wanted.test(seen()));
  }

  private static JsonNode look() {
    return ben.ask("duet.call.look()");
  }

  private static void benLooks(String what, Predicate<JsonNode> wanted) {
    Await.until("Ben's page shows " + what, () -> wanted.test(look()));
  }

  private static long annsFrames() {
    return ann.media(media -> media.remote().framesShown());
  }

  private static void moving() {
    long annsBefore = annsFrames();
    int bensBefore = seen().path("frames").asInt(0);
    Await.until("Ann sees Ben move", () -> annsFrames() > annsBefore + 10);
    benSees("Ann moves", s -> s.path("frames").asInt(0) > bensBefore + 10);
  }

  /** In the middle of what Ann sees. */
  private static Color annSees() {
    return Fx.call(() -> {
      Image image = ann.media(media -> media.remote().image().get());
      return image == null
          ? Color.TRANSPARENT
          : image
              .getPixelReader()
              .getColor((int) image.getWidth() / 8, (int) image.getHeight() / 8);
    });
  }

  private static boolean isAnn(JsonNode look) {
    return isHue(look, Likeness.hue("Ann"));
  }

  private static boolean isHue(JsonNode look, double wanted) {
    double apart = Math.abs(look.path("hue").asDouble(-1) - wanted) % 360;
    return Math.min(apart, 360 - apart) < 25;
  }

  @Test
  void theClientCallsABrowser() {
    permitted(true);
    ben.ask("duet.devices('camera', 640, 480)");
    ann.listen(heard);
    ann.call("Ben");
    ann.awaitCall(Ringing.class);
    ben.await("duet.pending.length === 1");
    ben.ask("duet.answer()");
    ann.awaitPicture();

    moving();
    benLooks("Ann's colour, clearly", s -> isAnn(s) && s.path("edge").asDouble(0) > SHARP);
    assertThat(annSees().getHue()).as("the green of the browser's camera").isBetween(90.0, 150.0);
    soundBothWays();
    sameSafetyCode();
    blurAndClear();
    cameraOff();
    screens();
    benRestarts();
    aBrowserThatHangsIsFoundAgain();

    ann.hangUp();
    ben.await("duet.call.notes.some((n) => n.type === 'goodbye')");
    benSees("the server ended it", s -> s.path("status").asString("").equals("completed"));
    ben.ask("duet.call.close()");
    ann.awaitCall(Over.class);
    ann.press(new Event.Calls.ClosePressed());
  }

  private void soundBothWays() {
    Await.until("Ann hears the beep", () -> heard.peak() > 1000);
    double before = seen().path("energy").asDouble(0);
    benSees("Ann is heard", s -> s.path("energy").asDouble(0) > before + 0.001);

    ben.ask("duet.enable('audio', false)");
    Await.until("Ann hears nothing", this::quietForASecond);
    ben.ask("duet.enable('audio', true)");
    Await.until("Ann hears the beep again", () -> heard.peak() > 1000);

    ann.media(media -> {
      media.microphone(false);
      return true;
    });
    Await.until("Ben's page hears nothing", BrowserCallTest::noEnergy);
    ann.media(media -> {
      media.microphone(true);
      return true;
    });
    double silent = seen().path("energy").asDouble(0);
    benSees("Ann is heard again", s -> s.path("energy").asDouble(0) > silent + 0.001);
  }

  /** The beep comes twice a second. */
  private boolean quietForASecond() {
    heard.peak();
    long from = heard.hundredths();
    Await.until("sound goes on", () -> heard.hundredths() > from + 80);
    return heard.peak() < 200;
  }

  private static boolean noEnergy() {
    double before = seen().path("energy").asDouble(0);
    int frames = seen().path("frames").asInt(0);
    benSees("time goes by", s -> s.path("frames").asInt(0) > frames + 6);
    return seen().path("energy").asDouble(0) - before < 1e-5;
  }

  private static void sameSafetyCode() {
    var check =
        Await.value(
            ann.media(media -> media.safety()), "a code", SafetyCheck.Known.class::isInstance);
    SafetyCode code = ((SafetyCheck.Known) check).code();
    List<String> anns =
        Stream.concat(code.words().stream(), code.gestures().stream().map(Enum::name)).toList();
    benSees("the same code", s -> texts(s.path("code")).equals(anns));
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  private static void blurAndClear() {
    ben.ask("duet.call.say({type: 'wish', clarity: 'blurred'})");
    benLooks("Ann blurred", s -> isAnn(s) && s.path("edge").asDouble(1) < BLURRED);
    ben.ask("duet.call.say({type: 'wish', clarity: 'clear'})");
    benLooks("Ann clearly", s -> s.path("edge").asDouble(0) > SHARP);
    ann.press(new Event.Calls.ClarityPressed(Clarity.BLURRED));
    ben.await("duet.call.notes.some((n) => n.type === 'wish' && n.clarity === 'blurred')");
    benLooks("Ann blurred by herself", s -> s.path("edge").asDouble(1) < BLURRED);
    ann.press(new Event.Calls.ClarityPressed(Clarity.CLEAR));
    benLooks("Ann clearly again", s -> s.path("edge").asDouble(0) > SHARP);
  }

  private static void cameraOff() {
    ann.media(media -> {
      media.camera(false);
      return true;
    });
    benLooks("nothing of Ann", s -> s.path("light").asDouble(1) < 0.15);
    ann.media(media -> {
      media.camera(true);
      return true;
    });
    benLooks("Ann again", BrowserCallTest::isAnn);
    ben.ask("duet.enable('video', false)");
    Await.until("Ann sees no picture", () -> annSees().equals(Color.TRANSPARENT));
    ben.ask("duet.enable('video', true)");
    Await.until("Ann sees Ben again", () -> annSees().getBrightness() > 0.3);
  }

  /** Each shows the other a screen in place of the camera. */
  private static void screens() {
    ScreenList list = ann.media(CallMedia::screens).orTimeout(30, TimeUnit.SECONDS).join();
    ann.media(media -> {
      media.share(((ScreenList.Found) list).offers().getFirst().source());
      return true;
    });
    ben.await("duet.call.notes.some((n) => n.type === 'sharing' && n.on)");
    benLooks("Ann's screen", s -> isHue(s, DrawnScreens.HUE) && s.path("edge").asDouble(0) > SHARP);
    ben.ask("duet.share(true)");
    ann.awaitCall(Talking.class, call -> call.peer().beside().sharing());
    Await.until("Ann sees Ben's screen", BrowserCallTest::annSeesAWideOne);
    ann.media(media -> {
      media.unshare();
      return true;
    });
    ben.ask("duet.share(false)");
    benLooks("Ann again, and not her screen", BrowserCallTest::isAnn);
    Await.until("Ann sees Ben's camera", () -> !annSeesAWideOne());
  }

  /** As the browser's screen is, and its camera is not. */
  private static boolean annSeesAWideOne() {
    return Fx.call(() -> {
      Image image = ann.media(media -> media.remote().image().get());
      return image != null && image.getWidth() > 1.5 * image.getHeight();
    });
  }

  private static void benRestarts() {
    String before = ben.ask("fragment(duet.call.pc.remoteDescription.sdp)").asString();
    ben.ask("duet.call.restart()");
    ben.await(
        "duet.call.pc.signalingState === 'stable' && duet.call.pc.connectionState === 'connected'"
            + " && fragment(duet.call.pc.remoteDescription.sdp) !== '"
            + before
            + "'");
    moving();
  }

  /** Long enough for Ann's client to look for paths anew, which the page is then told of. */
  private static void aBrowserThatHangsIsFoundAgain() {
    browser.frozen(true);
    try {
      ann.awaitCall(Talking.class, call -> call.link() == MediaLink.INTERRUPTED);
      Instant asked = Instant.now().plus(Patience.usual().grace()).plusSeconds(1);
      Await.until("Ann asks anew", () -> Instant.now().isAfter(asked));
    } finally {
      browser.frozen(false);
    }
    ann.awaitCall(Talking.class, call -> call.link() == MediaLink.CONNECTED);
    benSees("Ann asked anew", s -> s.path("restarts").asInt(0) >= 1);
    moving();
  }

  @Test
  void aBrowserCallsTheClientWithThreeLayersAndHiddenAddresses() {
    permitted(false);
    ben.ask("duet.devices('made up')");
    ann.listen(heard);
    ben.ask("duet.start(" + ann.matchWith("Ben") + ", true)");
    ann.answer();
    ann.awaitPicture();
    moving();
    benLooks("Ann's colour", BrowserCallTest::isAnn);
    assertThat(annSees().getHue()).as("the red of the page").isBetween(325.0, 360.0);
    assertThat(texts(seen().path("local")))
        .as("the page's paths")
        .isNotEmpty()
        .allMatch(path -> path.split(" ", -1)[4].endsWith(".local"));
    Await.until("Ann hears the tone", () -> heard.peak() > 1000);
    sameSafetyCode();

    ben.ask("duet.hangUp()");
    Over over = ann.awaitCall(Over.class);
    assertThat(over.reason()).isEqualTo(EndReason.HANGUP);
    ann.press(new Event.Calls.ClosePressed());
  }
}
