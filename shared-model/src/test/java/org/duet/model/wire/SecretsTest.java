package org.duet.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.duet.model.call.Signal;
import org.duet.model.call.SignalType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must not reach a log does not stand in any {@code toString}. */
class SecretsTest {
  private static final String SECRET = "s3cret";
  private static final SignalData TEXT = SignalData.ofText(SECRET);
  private static final UUID ID = new UUID(0, 1);

  static Stream<Object> carriers() {
    var signal = new Answers.SignalBody(SignalType.OFFER, TEXT, 1, 2, Instant.EPOCH);
    var received = new FeedFrame.SignalReceived(ID, SignalType.OFFER, TEXT, 1);
    var ice = new Answers.IceServer(List.of("turn:host"), "name", SECRET);
    return Stream.of(
        new Answers.Token(SECRET, "bearer", 60),
        new Answers.User(1, SECRET, true, Instant.EPOCH),
        ice,
        new Answers.IceServers(List.of(ice), "all", 60),
        TEXT,
        SignalData.ofObject("{\"sdp\":\"" + SECRET + "\"}"),
        signal,
        new Answers.SignalList(List.of(signal)),
        new Requests.Register(SECRET, SECRET),
        new Requests.Signal(ID, SignalType.OFFER, TEXT, 0L),
        received,
        new FeedFrame.Sequenced(1, received),
        new ClientFrame.Signal(ID, SignalType.OFFER, TEXT, 0L),
        new Signal(ID, SignalType.OFFER, SECRET));
  }

  @ParameterizedTest
  @MethodSource("carriers")
  void secretsDoNotShow(Object carrier) {
    assertThat(carrier.toString()).doesNotContain(SECRET);
  }
}
