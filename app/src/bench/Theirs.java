import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.duet.app.interop.Browser;
import org.duet.app.interop.PageServer;
import org.duet.app.interop.Tab;
import org.duet.server.qa.Seeds;

/** A browser with the page of the tests, with the same film for a camera. */
final class Theirs implements Party {
  private final PageServer pages;
  private final Browser browser;
  private final Tab tab;

  Theirs(String name, String server, Path film) {
    pages = new PageServer(server);
    browser =
        new Browser(
            Browser.find().orElseThrow(),
            pages.page(),
            "--use-file-for-fake-video-capture=" + film,
            "--window-size=1280,900");
    tab = browser.tab();
    tab.await("typeof duet === 'object'");
    tab.ask(
        "duet.signIn('%s@duet.test', '%s', '%s/api/events')"
            .formatted(
                name.toLowerCase(Locale.ROOT),
                Seeds.PASSWORD,
                server.replaceFirst("http", "ws")));
    tab.ask("document.getElementById('other').width = 1280,"
        + " document.getElementById('other').height = 720");
    tab.ask("duet.devices('camera', 1280, 720)");
  }

  @Override
  public void call() {
    tab.ask("duet.api('GET', '/api/matching/').then((all) => duet.start("
        + "all.find((m) => m.matched_user_name === 'Ben').id, false))");
  }

  @Override
  public double answer() {
    tab.await("duet.pending.length === 1");
    tab.ask("duet.answer()");
    tab.await("duet.call.first");
    return tab.ask("duet.call.first").asDouble(0);
  }

  @Override
  public long frames() {
    return tab.ask("duet.call.seen()").path("shown").asLong(0);
  }

  @Override
  public String size() {
    var seen = tab.ask("duet.call.seen()");
    return seen.path("width").asInt(0) + " wide, " + seen.path("codec").asString("");
  }

  @Override
  public Stream<ProcessHandle> processes() {
    return browser.everyone();
  }

  @Override
  public void close() {
    tab.close();
    browser.close();
    pages.close();
  }
}
