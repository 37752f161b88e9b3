package org.duet.app.gallery;

import java.util.UUID;
import org.duet.app.call.CallView;
import org.duet.app.media.CallPath;
import org.duet.app.media.CallQuality;
import org.duet.app.media.SafetyCheck;
import org.duet.app.media.Ways;
import org.duet.app.testing.FakeClient;
import org.duet.model.call.SafetyCode;

/** How connections can be, and what is found when two people compare their codes. */
final class Connections {
  static final CallQuality POOR =
      new CallQuality(
          CallQuality.Level.POOR,
          CallQuality.Reason.LOSS_OUT,
          182,
          0.44,
          12.5,
          23,
          3,
          new CallQuality.Stream(1280, 720, 28, 1240),
          new CallQuality.Stream(426, 240, 15, 180),
          "H264",
          CallQuality.Path.RELAY,
          CallQuality.Limit.BANDWIDTH);

  static final SafetyCheck CODE =
      new SafetyCheck.Known(
          SafetyCode.of(
              new UUID(1, 2),
              new SafetyCode.Side("sha-256 aa:01", "0a".repeat(32)),
              new SafetyCode.Side("sha-256 bb:02", "0b".repeat(32))));

  private Connections() {}

  static void relayed(FakeClient client) {
    path(client, CallQuality.Path.RELAY, Ways.Secrecy.RELAY_ONLY);
  }

  static void relayWanted(FakeClient client) {
    path(client, CallQuality.Path.UNKNOWN, Ways.Secrecy.RELAY_ONLY);
  }

  static void direct(FakeClient client) {
    path(client, CallQuality.Path.DIRECT, Ways.Secrecy.NONE);
  }

  static void exposed(FakeClient client) {
    path(client, CallQuality.Path.DIRECT, Ways.Secrecy.WISHED_IN_VAIN);
  }

  private static void path(FakeClient client, CallQuality.Path way, Ways.Secrecy secrecy) {
    client.controls.path.set(new CallPath(way, secrecy, 0));
  }

  static void poor(FakeClient client) {
    client.controls.quality.set(POOR);
    client.press(CallView.QUALITY);
  }

  static void code(FakeClient client) {
    client.controls.safety.set(CODE);
    client.press(CallView.VERIFY);
  }

  static void same(FakeClient client) {
    code(client);
    client.press(CallView.VERIFY_SAME);
  }

  static void different(FakeClient client) {
    code(client);
    client.press(CallView.VERIFY_DIFFERENT);
  }

  static void impossible(FakeClient client) {
    client.controls.safety.set(new SafetyCheck.Impossible());
    client.press(CallView.VERIFY);
  }
}
