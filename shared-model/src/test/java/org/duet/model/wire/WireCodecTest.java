package org.duet.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duet.model.call.EndReason;
import org.duet.model.call.PendingCall;
import org.duet.model.call.SessionStatus;
import org.duet.model.call.SignalType;
import org.duet.model.call.VideoSession;
import org.duet.model.matching.Decision;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bodies of the contract, letter by letter. */
class WireCodecTest {
  static final UUID ID = UUID.fromString("0b0e5a6c-7d0c-4a51-9a53-0f6f0f4d7a11");
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  static final VideoSession SESSION =
      new VideoSession(
          7,
          ID,
          42,
          1,
          SessionStatus.COMPLETED,
          NOON,
          NOON.plusSeconds(5),
          NOON.plusSeconds(65),
          180,
          EndReason.TIME_LIMIT,
          Set.of(1L),
          3);
  static final String SESSION_JSON =
      """
      {"id":7,"session_id":"0b0e5a6c-7d0c-4a51-9a53-0f6f0f4d7a11","match_id":42,"caller_id":1,\
      "status":"completed","created_at":"2026-01-01T12:00:00Z",\
      "started_at":"2026-01-01T12:00:05Z","ended_at":"2026-01-01T12:01:05Z","duration":180,\
      "end_reason":"time_limit","joined_user_ids":[1],"rev":3}\
      """;
  static final PendingCallBody PENDING =
      new PendingCallBody(
          7,
          ID,
          42,
          1,
          "Ann",
          true,
          SessionStatus.WAITING,
          NOON,
          null,
          5,
          40_000L,
          PendingCallBody.callType(true),
          1);
  static final String PENDING_JSON =
      """
      {"id":7,"session_id":"0b0e5a6c-7d0c-4a51-9a53-0f6f0f4d7a11","match_id":42,\
      "other_user_id":1,"other_user_name":"Ann","is_mutual_match":true,"status":"waiting",\
      "created_at":"2026-01-01T12:00:00Z","started_at":null,"seconds_ago":5,\
      "expires_in_ms":40000,"call_type":"Repeat Call 💕","rev":1}\
      """;

  private final WireCodec codec = new WireCodec();

  @Test
  void sessionIsSpelledAsTheContractSays() {
    assertThat(codec.encode(SESSION)).isEqualTo(SESSION_JSON);
  }

  @Test
  void sessionComesBackAsItWas() throws WireException {
    assertThat(codec.decode(SESSION_JSON, VideoSession.class)).isEqualTo(SESSION);
  }

  @Test
  void productionsSessionIsReadWithoutWhatItLeavesOff() throws WireException {
    String text =
        """
        {"id":7,"session_id":"0b0e5a6c-7d0c-4a51-9a53-0f6f0f4d7a11","match_id":42,
         "status":"active","started_at":"2026-01-01T12:00:05.25","ended_at":null,"duration":180}\
        """;

    assertThat(codec.decode(text, VideoSession.class))
        .isEqualTo(
            new VideoSession(
                7,
                ID,
                42,
                0,
                SessionStatus.ACTIVE,
                Instant.EPOCH,
                NOON.plusMillis(5250),
                null,
                180,
                null,
                Set.of(),
                0));
  }

  @Test
  void explicitNullsAreTheSameAsMissing() throws WireException {
    String text =
        """
        {"session_id":"0b0e5a6c-7d0c-4a51-9a53-0f6f0f4d7a11","status":"waiting","caller_id":null,
         "created_at":null,"end_reason":null,"joined_user_ids":null,"rev":null}\
        """;

    assertThat(codec.decode(text, VideoSession.class))
        .returns(0L, VideoSession::callerId)
        .returns(Instant.EPOCH, VideoSession::createdAt)
        .returns(Set.of(), VideoSession::joinedUserIds)
        .returns(0L, VideoSession::rev);
  }

  @Test
  void pendingCallIsSpelledAsTheContractSays() {
    assertThat(codec.encode(PENDING)).isEqualTo(PENDING_JSON);
  }

  @Test
  void pendingCallComesBackAsItWas() throws WireException {
    assertThat(codec.decode(PENDING_JSON, PendingCallBody.class)).isEqualTo(PENDING);
  }

  @Test
  void firstCallHasItsName() {
    assertThat(PendingCallBody.callType(false)).isEqualTo("First Call");
  }

  @Test
  void pendingCallIsSeenFromTheReceiversClock() {
    Instant received = NOON.plusSeconds(3600);
    assertThat(PENDING.receivedAt(received))
        .returns(NOON, PendingCall::createdAt)
        .returns(received.minusSeconds(5), PendingCall::ringingSince)
        .returns(received.plusSeconds(40), PendingCall::expiresAt);
  }

  @Test
  void senselessTimesOfPendingCallAreHarmless() throws WireException {
    String text =
        PENDING_JSON
            .replace("\"seconds_ago\":5", "\"seconds_ago\":9223372036854775807")
            .replace(":40000", ":-9223372036854775808");

    PendingCall call = codec.decode(text, PendingCallBody.class).receivedAt(NOON);
    assertThat(call.ringingSince()).isBefore(NOON);
    assertThat(call.expiresAt()).isEqualTo(NOON);
  }

  @Test
  void startedSessionHasReusedBesideItsFields() {
    assertThat(codec.encode(new Answers.Started(SESSION, true)))
        .isEqualTo(SESSION_JSON.replace("\"rev\":3}", "\"rev\":3,\"reused\":true}"));
  }

  @Test
  void startedSessionComesBackAsItWas() throws WireException {
    var started = new Answers.Started(SESSION, true);
    assertThat(codec.decodeStarted(codec.encode(started))).isEqualTo(started);
  }

  @Test
  void sessionThatDoesNotSayReusedIsNew() throws WireException {
    assertThat(codec.decodeStarted(SESSION_JSON).reused()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"OFFER,offer", "ANSWER,answer", "ICE_CANDIDATE,ice-candidate"})
  void signalTypesAreSpelledWithHyphens(SignalType type, String text) throws WireException {
    var signal = new Requests.Signal(ID, type, SignalData.ofText("x"), 0L);
    String json =
        """
        {"session_id":"0b0e5a6c-7d0c-4a51-9a53-0f6f0f4d7a11","type":"%s","data":"x",\
        "target_user_id":0}\
        """
            .formatted(text);

    assertThat(codec.encode(signal)).isEqualTo(json);
    assertThat(codec.decode(json, Requests.Signal.class)).isEqualTo(signal);
  }

  @ParameterizedTest
  @EnumSource(EndReason.class)
  void enumsAreLowerCase(EndReason reason) throws WireException {
    String text = codec.encode(List.of(reason));
    assertThat(text).isLowerCase();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01T12:00:00Z",
        "2026-01-01T12:00:00",
        "2026-01-01T12:00:00.000000",
        "2026-01-01T12:00",
        "2026-01-01T12:00:00+00:00",
        "2026-01-01T14:00:00+02:00"
      })
  void instantsAreReadWithAndWithoutZone(String text) throws WireException {
    String json = "{\"id\":1,\"email\":\"a@b\",\"created_at\":\"%s\"}".formatted(text);
    assertThat(codec.decode(json, Answers.User.class).createdAt()).isEqualTo(NOON);
  }

  @Test
  void componentsThatBeginWithIsKeepTheirName() {
    assertThat(codec.encode(new Answers.User(1, "a@b", true, NOON)))
        .isEqualTo(
            "{\"id\":1,\"email\":\"a@b\",\"is_active\":true,"
                + "\"created_at\":\"2026-01-01T12:00:00Z\"}");
  }

  @Test
  void unknownFieldsAreIgnored() throws WireException {
    String text = "{\"match_id\":5,\"decision\":\"like\",\"mood\":{\"any\":[1]}}";
    assertThat(codec.decode(text, Requests.Swipe.class))
        .isEqualTo(new Requests.Swipe(5L, Decision.LIKE));
  }

  @Test
  void requestsMayMissEverything() throws WireException {
    assertThat(codec.decode("{}", Requests.Swipe.class)).isEqualTo(new Requests.Swipe(null, null));
  }

  @Test
  void matchWithoutDescriptionIsRead() throws WireException {
    String text = "{\"id\":42,\"user_id\":1,\"matched_user_id\":2,\"status\":\"pending\"}";
    assertThat(codec.decode(text, Match.class))
        .isEqualTo(new Match(42, 1, 2, 0, MatchStatus.PENDING, null, false, "", 0, "", List.of()));
  }

  @Test
  void listsAreRead() throws WireException {
    assertThat(codec.decodeList("[%s]".formatted(SESSION_JSON), VideoSession.class))
        .containsExactly(SESSION);
  }

  @Test
  void mapsAreRead() throws WireException {
    assertThat(codec.decodeMap("{\"a\":1}")).isEqualTo(Map.of("a", 1));
  }

  @Test
  void problemThatIsOnlyDetailIsRead() {
    assertThat(codec.decodeProblem("{\"detail\":\"It has ended.\"}"))
        .isEqualTo(new Problem("about:blank", "", 0, "It has ended.", null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{}", "[]", "{\"detail\":[{\"loc\":[]}]}"})
  void whatIsNoProblemIsNone(String text) {
    assertThat(codec.decodeProblem(text)).isNull();
  }
}
