package org.duet.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duet.model.call.VideoSession;
import org.duet.model.matching.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a text, reading it fails in one way only, and tells nothing of it. */
class MalformedJsonTest {
  private static final String NOT_JSON = "This is not well-formed JSON.";
  private final WireCodec codec = new WireCodec();

  private static void assertRefused(ThrowingCallable reading, String sentence) {
    assertThatThrownBy(reading).isInstanceOf(WireException.class).hasMessage(sentence).hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"match_id\":1",
        "{match_id:1}",
        "{'match_id':1}",
        "{\"match_id\":1,}",
        "{\"match_id\":1} {}",
        "{\"match_id\":NaN}",
        "{\"match_id\":01}",
        "{\"match_id\":1,\"match_id\":2}",
        "{\"other\":{\"a\":1,\"a\":1}}",
        "\u0000",
        "<html>"
      })
  void whatIsNotJsonIsRefused(String text) {
    assertRefused(() -> codec.decode(text, Requests.OfMatch.class), NOT_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void nothingIsRefused(String text) {
    assertRefused(() -> codec.decode(text, Requests.OfMatch.class), "There is no content.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "5", "\"text\"", "[]", "true"})
  void whatIsNoObjectIsRefused(String text) {
    assertRefused(() -> codec.decode(text, Requests.OfMatch.class), "An object was expected.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null", "5"})
  void whatIsNoListIsRefused(String text) {
    assertRefused(() -> codec.decodeList(text, Requests.OfMatch.class), "A list was expected.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[null]", "[5]", "[{},null]"})
  void listOfOtherThanObjectsIsRefused(String text) {
    assertRefused(() -> codec.decodeList(text, Requests.OfMatch.class), "An object was expected.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "5", "\"text\""})
  void whatIsNoMapIsRefused(String text) {
    assertRefused(() -> codec.decodeMap(text), "An object was expected.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"5\"",
        "\"\"",
        "true",
        "5.5",
        "5.0",
        "1e3",
        "[5]",
        "{}",
        "9223372036854775808",
        "-99999999999999999999999999"
      })
  void nothingButWholeNumberIsOne(String value) {
    assertRefused(
        () -> codec.decode("{\"match_id\":%s}".formatted(value), Requests.OfMatch.class),
        "A field is missing or has the wrong type: match_id.");
  }

  @Test
  void numberThatWouldTakeLongToReadIsRefused() {
    String text = "{\"match_id\":%s}".formatted("9".repeat(100_000));
    assertRefused(() -> codec.decode(text, Requests.OfMatch.class), NOT_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "5.5", "true", "[\"a\"]", "{}"})
  void nothingButTextIsText(String value) {
    assertRefused(
        () -> codec.decode("{\"email\":%s}".formatted(value), Requests.Register.class),
        "A field is missing or has the wrong type: email.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"loathe\"", "0", "true"})
  void nothingButItsNamesIsAnEnum(String value) {
    assertRefused(
        () -> codec.decode("{\"decision\":%s}".formatted(value), Requests.Swipe.class),
        "A field is missing or has the wrong type: decision.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LIKE", "Like", " like ", "", "loathe"})
  void aServerTakesNamesOnlyAsTheyAreSpelled(String name) throws WireException {
    WireCodec exact = WireCodec.exact();

    assertThat(exact.decode("{\"decision\":\"like\"}", Requests.Swipe.class).decision())
        .isEqualTo(Decision.LIKE);
    assertRefused(
        () -> exact.decode("{\"decision\":\"%s\"}".formatted(name), Requests.Swipe.class),
        "A field is missing or has the wrong type: decision.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "session_id|null",
        "session_id|''",
        "session_id|'no uuid'",
        "session_id|5",
        "status|null",
        "status|'ringing'",
        "started_at|''",
        "started_at|'yesterday'",
        "started_at|'2026-13-01T12:00:00Z'",
        "started_at|1767268800",
        "duration|2147483648",
        "joined_user_ids|1",
        "joined_user_ids|{}"
      })
  void wrongFieldOfSessionIsNamed(String field, String value) {
    String text =
        WireCodecTest.SESSION_JSON.replaceFirst(
            "\"%s\":(\\[.*?]|\"[^\"]*\"|[^,}]*)".formatted(field),
            "\"%s\":%s".formatted(field, value == null ? "null" : quoted(value)));
    assertRefused(
        () -> codec.decode(text, VideoSession.class),
        "A field is missing or has the wrong type: %s.".formatted(field));
  }

  private static String quoted(String value) {
    return value.replace('\'', '"');
  }

  @Test
  void nullAmongMembersIsRefused() {
    String text = WireCodecTest.SESSION_JSON.replace("[1]", "[1,null]");
    assertRefused(
        () -> codec.decode(text, VideoSession.class),
        "A field is missing or has the wrong type: joined_user_ids.1.");
  }

  @Test
  void missingRequiredFieldIsNamed() {
    assertRefused(
        () -> codec.decode("{\"token_type\":\"bearer\"}", Answers.Token.class),
        "A field is missing or has the wrong type: access_token.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void deepNestingIsRefused(String opening) {
    assertRefused(() -> codec.decode(opening.repeat(100_000), VideoSession.class), NOT_JSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "5",
        "{\"type\":\"presence\"}",
        "{\"seq\":1}",
        "{\"type\":5,\"seq\":1}",
        "{\"type\":\"presence\",\"seq\":\"1\"}",
        "{\"type\":\"presence\",\"seq\":1.5}",
        "{\"type\":\"presence\",\"seq\":9223372036854775808}"
      })
  void frameWithoutTypeOrPlaceIsRefused(String text) {
    assertRefused(() -> codec.decodeFeedFrame(text), "A frame needs a type and a sequence number.");
  }

  @Test
  void frameThatIsNotWhatItsTypeSaysIsRefused() {
    assertRefused(
        () -> codec.decodeFeedFrame("{\"type\":\"session.updated\",\"seq\":1,\"session\":null}"),
        "A field is missing or has the wrong type: session.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"session_id\":\"SECRET\"}",
        "{\"type\":\"SECRET\"}",
        "{\"data\":[{\"sdp\":\"SECRET\"}]}",
        "{\"target_user_id\":\"SECRET\"}",
        "SECRET",
        "\"SECRET\"",
        "{\"data\":\"SECRET"
      })
  void refusalNeverRepeatsContent(String text) {
    Throwable refusal = catchThrowable(() -> codec.decode(text, Requests.Signal.class));
    assertThat(refusal).isInstanceOf(WireException.class).hasNoCause();
    assertThat(refusal.toString()).doesNotContain("SECRET");
  }
}
