package org.duet.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duet.model.wire.WireCodecTest.ID;
import static org.duet.model.wire.WireCodecTest.NOON;
import static org.duet.model.wire.WireCodecTest.PENDING;
import static org.duet.model.wire.WireCodecTest.PENDING_JSON;
import static org.duet.model.wire.WireCodecTest.SESSION;
import static org.duet.model.wire.WireCodecTest.SESSION_JSON;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.duet.model.call.SignalType;
import org.duet.model.chat.Message;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.duet.model.wire.FeedFrame.Sequenced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The frames of the event feed, letter by letter. */
class FeedFramesTest {
  private final WireCodec codec = new WireCodec();

  /** Each kind of frame, its type, and the rest of its text. */
  static Stream<Arguments> frames() {
    String id = "\"session_id\":\"" + ID + "\"";
    return Stream.of(
        arguments(
            new FeedFrame.Snapshot(NOON, List.of(PENDING), List.of(SESSION)),
            "snapshot",
            "\"server_time\":\"2026-01-01T12:00:00Z\",\"pending_calls\":[%s],\"live_sessions\":[%s]"
                .formatted(PENDING_JSON, SESSION_JSON)),
        arguments(
            new FeedFrame.PendingUpserted(PENDING),
            "pending_call.upserted",
            "\"call\":" + PENDING_JSON),
        arguments(
            new FeedFrame.PendingRemoved(42, ID, RemovalReason.JOINED_ELSEWHERE),
            "pending_call.removed",
            "\"match_id\":42,%s,\"reason\":\"joined_elsewhere\"".formatted(id)),
        arguments(
            new FeedFrame.SessionUpdated(SESSION, 1500L),
            "session.updated",
            "\"session\":%s,\"ends_in_ms\":1500".formatted(SESSION_JSON)),
        arguments(
            new FeedFrame.SessionUpdated(SESSION, null),
            "session.updated",
            "\"session\":%s,\"ends_in_ms\":null".formatted(SESSION_JSON)),
        arguments(
            new FeedFrame.SignalReceived(ID, SignalType.ICE_CANDIDATE, SignalData.ofText("{}"), 1),
            "signal",
            "%s,\"signal_type\":\"ice-candidate\",\"data\":\"{}\",\"from_user_id\":1"
                .formatted(id)),
        arguments(
            new FeedFrame.SignalReceived(
                ID, SignalType.OFFER, SignalData.ofObject("{\"sdp\":\"v=0\"}"), 1),
            "signal",
            "%s,\"signal_type\":\"offer\",\"data\":{\"sdp\":\"v=0\"},\"from_user_id\":1"
                .formatted(id)),
        arguments(
            new FeedFrame.MatchUpdated(
                new Match(
                    42,
                    1,
                    2,
                    0.5,
                    MatchStatus.MATCHED,
                    ID,
                    true,
                    "Ben",
                    31,
                    "Hi",
                    List.of("Chess"))),
            "match.updated",
            "\"match\":{\"id\":42,\"user_id\":1,\"matched_user_id\":2,\"compatibility_score\":0.5,"
                + "\"status\":\"matched\",\"video_session_id\":\""
                + ID
                + "\",\"call_completed\":true,\"matched_user_name\":\"Ben\",\"matched_user_age\":31,"
                + "\"matched_user_bio\":\"Hi\",\"matched_user_interests\":[\"Chess\"]}"),
        arguments(new FeedFrame.MatchRemoved(42), "match.removed", "\"match_id\":42"),
        arguments(
            new FeedFrame.MessageCreated(new Message(9, 42, 1, "Hello", "c-1", NOON)),
            "message.created",
            "\"message\":{\"id\":9,\"match_id\":42,\"sender_id\":1,\"body\":\"Hello\","
                + "\"client_id\":\"c-1\",\"created_at\":\"2026-01-01T12:00:00Z\"}"),
        arguments(new FeedFrame.Presence(2, true), "presence", "\"user_id\":2,\"online\":true"),
        arguments(
            new FeedFrame.BadFrame("No such session.", "signal"),
            "error",
            "\"detail\":\"No such session.\",\"in_reply_to\":\"signal\""));
  }

  @ParameterizedTest
  @MethodSource("frames")
  void frameIsSpelledAsTheContractSays(FeedFrame frame, String type, String rest) {
    assertThat(codec.encode(new Sequenced(12, frame)))
        .isEqualTo("{\"type\":\"%s\",\"seq\":12,%s}".formatted(type, rest));
  }

  @ParameterizedTest
  @MethodSource("frames")
  void frameComesBackAsItWas(FeedFrame frame, String type, String rest) throws WireException {
    String text = "{\"type\":\"%s\",\"seq\":12,%s}".formatted(type, rest);
    assertThat(codec.decodeFeedFrame(text)).isEqualTo(new Sequenced(12, frame));
  }

  @Test
  void everyKindOfFrameIsTested() {
    assertThat(frames().<Object>map(frame -> frame.get()[0].getClass()).distinct())
        .hasSize(FeedFrame.class.getPermittedSubclasses().length - 1)
        .doesNotContain(FeedFrame.Unknown.class);
  }

  @ParameterizedTest
  @EnumSource(RemovalReason.class)
  void removalReasonsAreLowerCase(RemovalReason reason) {
    var frame = new FeedFrame.PendingRemoved(42, ID, reason);
    assertThat(codec.encode(new Sequenced(1, frame)))
        .contains("\"reason\":\"%s\"".formatted(reason.name().toLowerCase(Locale.ROOT)));
  }

  @Test
  void orderOfFieldsDoesNotMatter() throws WireException {
    assertThat(
            codec.decodeFeedFrame(
                "{\"online\":true,\"seq\":3,\"user_id\":2,\"type\":\"presence\"}"))
        .isEqualTo(new Sequenced(3, new FeedFrame.Presence(2, true)));
  }

  @Test
  void unknownTypeStillCounts() throws WireException {
    assertThat(codec.decodeFeedFrame("{\"type\":\"weather\",\"seq\":4,\"sun\":true}"))
        .isEqualTo(new Sequenced(4, new FeedFrame.Unknown("weather")));
  }

  @Test
  void unknownTypeIsNeverSent() {
    var sequenced = new Sequenced(1, new FeedFrame.Unknown("weather"));
    assertThatThrownBy(() -> codec.encode(sequenced)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void signalOfClientIsSpelledAsTheContractSays() {
    assertThat(
            codec.encode(
                new ClientFrame.Signal(ID, SignalType.OFFER, SignalData.ofText("sdp"), null)))
        .isEqualTo(
            "{\"type\":\"signal\",\"session_id\":\"%s\",\"signal_type\":\"offer\",\"data\":\"sdp\",\"target_user_id\":null}"
                .formatted(ID));
  }

  @Test
  void signalOfClientComesBackAsItWas() throws WireException {
    var signal = new ClientFrame.Signal(ID, SignalType.ICE_CANDIDATE, SignalData.ofText("c"), 2L);
    assertThat(codec.decodeClientFrame(codec.encode(signal))).isEqualTo(signal);
  }

  @Test
  void syncIsOnlyItsType() throws WireException {
    assertThat(codec.encode(new ClientFrame.Sync())).isEqualTo("{\"type\":\"sync\"}");
    assertThat(codec.decodeClientFrame("{\"type\":\"sync\"}")).isEqualTo(new ClientFrame.Sync());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{}|A frame needs a type.",
        "[]|A frame needs a type.",
        "{'type':5}|A frame needs a type.",
        "{'type':'dance'}|This type of frame is not known.",
        "{'type':'signal','session_id':'no'}|A field is missing or has the wrong type: session_id.",
        "{'type':'signal','signal_type':'OFFER'}|A field is missing or has the wrong type: signal_type."
      })
  void badFrameOfClientIsAnsweredWithSentence(String text, String sentence) {
    assertThatThrownBy(() -> codec.decodeClientFrame(text.replace('\'', '"')))
        .isInstanceOf(WireException.class)
        .hasMessage(sentence);
  }
}
