package org.duet.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.stage.Stage;
import org.duet.app.state.Event;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What an automated test that fails leaves to whoever looks into it. */
class FailureTest {

  @Test
  void aFailureLeavesPictureNodesEventsAndLog() throws Exception {
    Fx.start();
    FakeClient client = Fx.call(FakeClient::new);
    Stage stage =
        Fx.call(() -> {
          Stage made = new Stage();
          client.window().fill(made);
          made.show();
          return made;
        });
    try {
      var window = new WindowUnderTest(stage, client.journal);
      client.journal.happened(new Event.Calls.HangUpPressed());
      LoggerFactory.getLogger("org.duet.test").warn("Something was odd");
      AssertionError failure = window.failed(new AssertionError("it should have been there"));
      assertThat(failure).hasMessageContainingAll("it should have been there", "what was there: ");
      Path folder = Path.of(failure.getMessage().replaceAll("(?s).*what was there: ", "").strip());
      assertThat(Files.size(folder.resolve("window.png"))).isPositive();
      assertThat(Files.readString(folder.resolve("nodes.txt"))).contains("SignInView #sign-in");
      assertThat(Files.readString(folder.resolve("events.txt"))).contains("HangUpPressed[]");
      assertThat(Files.readString(folder.resolve("journal.txt"))).contains("Something was odd");
    } finally {
      Fx.run(stage::close);
    }
  }
}
