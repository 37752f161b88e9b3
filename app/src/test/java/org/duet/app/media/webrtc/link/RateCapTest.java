package org.duet.app.media.webrtc.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateCapTest {
  private static final long SECOND = 1_000_000_000L;

  private final RateCap cap = new RateCap(3);

  @Test
  void soManyInASecondAndNoMore() {
    long start = -5; // such clocks may begin anywhere
    assertThat(cap.allows(start)).isTrue();
    assertThat(cap.allows(start)).isTrue();
    assertThat(cap.allows(start + SECOND / 2)).isTrue();
    assertThat(cap.allows(start + SECOND - 1)).isFalse();
    assertThat(cap.allows(start + SECOND)).isTrue();
    assertThat(cap.allows(start + SECOND)).isTrue();
    assertThat(cap.allows(start + SECOND)).isFalse();
  }
}
