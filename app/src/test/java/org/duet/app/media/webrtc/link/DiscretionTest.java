package org.duet.app.media.webrtc.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.duet.app.media.Reach;
import org.duet.model.wire.PeerMessage;
import org.duet.model.wire.PeerMessage.Candidate;
import org.duet.model.wire.PeerMessage.Description;
import org.junit.jupiter.api.Test;

/** What leaves and what is let in where addresses are to be hidden, whatever the library says. */
class DiscretionTest {
  private static final String HOST = "candidate:1 1 udp 9 192.0.2.2 5000 typ host";
  private static final String REFLEXIVE =
      "candidate:2 1 udp 8 203.0.113.9 5000 typ srflx raddr 192.0.2.2 rport 5000";
  private static final String RELAY =
      "candidate:3 1 udp 7 198.51.100.7 5000 typ relay raddr 203.0.113.9 rport 5000";

  private final Discretion hidden = new Discretion(true);

  private static Candidate said(String candidate) {
    return new Candidate(candidate, "0", 0);
  }

  @Test
  void onlyRelaysLeaveAndNotWhatIsBehindThem() {
    assertThat(hidden.tell(said(HOST))).isEmpty();
    assertThat(hidden.tell(said(REFLEXIVE))).isEmpty();
    assertThat(hidden.isMute()).isTrue();
    assertThat(hidden.tell(said(RELAY)))
        .contains(said("candidate:3 1 udp 7 198.51.100.7 5000 typ relay raddr 0.0.0.0 rport 0"));
    assertThat(hidden.isMute()).isFalse();
  }

  @Test
  void aDescriptionLosesEveryPlaceButTheRelay() {
    PeerMessage offer =
        new Description(
            true,
            String.join(
                "\r\n",
                "v=0",
                "m=audio 5000 UDP/TLS/RTP/SAVPF 111",
                "c=IN IP4 192.0.2.2",
                "a=rtcp:5000 IN IP6 2001:db8::9",
                "a=" + HOST,
                "a=" + RELAY,
                "a=mid:0",
                ""));

    assertThat(((Description) hidden.tell(offer).orElseThrow()).sdp())
        .contains("typ relay", "a=mid:0", "c=IN IP4 0.0.0.0", "a=rtcp:5000 IN IP4 0.0.0.0")
        .doesNotContain("192.0.2.2", "203.0.113.9", "2001:db8", "typ host");
  }

  @Test
  void whoNeedNotHideSaysEverything() {
    Discretion open = new Discretion(false);
    assertThat(open.tell(said(HOST))).contains(said(HOST));
    assertThat(open.isMute()).isFalse();
  }

  @Test
  void ofTheOtherOnlyRelaysAreLetInAndTheRestIsCounted() {
    CandidateGuard guard = new CandidateGuard(Reach.LAN, true);
    assertThat(guard.accepts(HOST)).isFalse();
    assertThat(guard.accepts(REFLEXIVE)).isFalse();
    assertThat(guard.accepts(RELAY.replace("203.0.113.9", "0.0.0.0"))).isTrue();
    assertThat(guard.named()).isEqualTo(2);
  }
}
