package org.duet.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.duet.model.call.SignalType;
import org.duet.model.wire.PeerMessage.Description;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalDataTest {
  private final WireCodec codec = new WireCodec();

  private SignalData read(String json) throws WireException {
    return codec.decode("{\"data\":" + json + "}", Requests.Signal.class).data();
  }

  private String written(SignalData data) {
    var signal = new Answers.SignalBody(SignalType.OFFER, data, 1, 2, Instant.EPOCH);
    return codec.encode(new Answers.SignalList(List.of(signal)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\"v=0\\r\\n\"",
        "\"{\\\"sdp\\\":\\\"v=0\\\"}\"",
        "\"💕\"",
        "{}",
        "{\"type\":\"offer\",\"sdp\":\"v=0\\r\\n\"}",
        "{\"z\":null,\"a\":[true,{\"b\":\"\\u0000💕\"}]}",
        "{\"n\":[1.50,0.10000000000000000555,1E+400,99999999999999999999,-1]}"
      })
  void isHandedOutAsItCame(String json) throws WireException {
    assertThat(written(read(json))).contains("\"data\":" + json + ",");
  }

  @Test
  void aTextThatLooksLikeAnObjectIsAText() throws WireException {
    assertThat(read("\"{}\"")).isEqualTo(SignalData.ofText("{}"));
    assertThat(read("{}")).isEqualTo(SignalData.ofObject("{}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "1.5", "1e400", "true", "[]", "[{}]", "[\"x\"]"})
  void anythingElseIsRefusedByItsName(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            WireException.class, refusal -> assertThat(refusal.field()).contains("data"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":{\"n\":1e99999999999}}",
        "{\"data\":1e999999999}",
        "{\"target_user_id\":1e999999999}",
        "{\"target_user_id\":1e-999999999}"
      })
  void aNumberBeyondAllMeasureIsRefusedAtOnce(String body) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThatThrownBy(() -> codec.decode(body, Requests.Signal.class))
                .isInstanceOf(WireException.class));
  }

  @Test
  void nothingIsNoData() throws WireException {
    assertThat(read("null")).isNull();
  }

  @Test
  void aNameThatStandsTwiceIsRefused() {
    assertThatThrownBy(() -> read("{\"a\":1,\"a\":2}")).isInstanceOf(WireException.class);
  }

  @Test
  void whatWouldNotFitIntoAnAnswerIsRefused() {
    assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(400) + "]".repeat(400) + "}"))
        .isInstanceOfSatisfying(
            WireException.class, refusal -> assertThat(refusal.field()).contains("data"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "{",
        "{} {}",
        "{},\"a\":1",
        "{\"a\":1e99999999999}",
        "{\"a\":1,\"a\":2}"
      })
  void onlyAnObjectIsAnObject(String json) {
    assertThatThrownBy(() -> SignalData.ofObject(json))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"offer\",\"sdp\":\"v=0\"}",
        "\"{\\\"type\\\":\\\"offer\\\",\\\"sdp\\\":\\\"v=0\\\"}\""
      })
  void aPeerReadsBoth(String json) throws WireException {
    assertThat(PeerMessage.decode(read(json).text())).isEqualTo(new Description(true, "v=0"));
  }
}
