package org.duet.model.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.duet.model.call.SafetyCode.Side;
import org.junit.jupiter.api.Test;

class SafetyCodeTest {
  private static final UUID SESSION = new UUID(1, 2);
  private static final Side ANN = new Side("sha-256 aa:01", "0a".repeat(32));
  private static final Side BEN = new Side("sha-256 bb:02", "0b".repeat(32));

  @Property(tries = 200)
  void isTheSameOnBothSides(
      @ForAll @StringLength(max = 9) String certificate,
      @ForAll @StringLength(max = 9) String nonce) {
    Side other = new Side(certificate, nonce);
    assertThat(SafetyCode.of(SESSION, ANN, other)).isEqualTo(SafetyCode.of(SESSION, other, ANN));
  }

  @Test
  void neverChangesBetweenVersions() {
    SafetyCode code = SafetyCode.of(SESSION, ANN, BEN);
    assertThat(code.words()).containsExactly("easel", "tomato", "cello", "bronze");
  }

  @Test
  void dependsOnEverything() {
    Set<SafetyCode> codes = new HashSet<>();
    codes.add(SafetyCode.of(SESSION, ANN, BEN));
    codes.add(SafetyCode.of(new UUID(1, 3), ANN, BEN));
    codes.add(SafetyCode.of(SESSION, new Side("sha-256 aa:02", ANN.nonce()), BEN));
    codes.add(SafetyCode.of(SESSION, new Side(ANN.fingerprint(), "0c".repeat(32)), BEN));
    codes.add(SafetyCode.of(SESSION, ANN, new Side("sha-256 bb:03", BEN.nonce())));
    codes.add(SafetyCode.of(SESSION, ANN, new Side(BEN.fingerprint(), ANN.nonce())));
    assertThat(codes).hasSize(6);
  }

  @Test
  void hasADifferentShortWordForEachByte() {
    List<String> words = IntStream.range(0, 256).mapToObj(SafetyWords::at).toList();
    assertThat(words).doesNotHaveDuplicates().allMatch(word -> word.matches("[a-z]{3,9}"));
    assertThat(Gesture.values()).hasSize(16);
  }

  @Test
  void aCommitmentTellsNothingAndBinds() {
    String bound = SafetyCode.commitment(ANN.nonce());
    assertThat(bound).matches("[0-9a-f]{64}").isNotEqualTo(SafetyCode.commitment(BEN.nonce()));
    assertThat(ANN.toString()).doesNotContain(ANN.nonce());
  }
}
