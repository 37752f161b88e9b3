package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onvoid.webrtc.RTCRtpCodecCapability;
import dev.onvoid.webrtc.media.MediaType;
import dev.onvoid.webrtc.media.video.VideoCaptureCapability;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duet.app.media.webrtc.camera.DeviceCamera;
import org.duet.app.media.webrtc.camera.Likeness;
import org.duet.app.media.webrtc.link.CodecOrder;
import org.duet.app.media.webrtc.picture.FrameSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallPartsTest {
  @ParameterizedTest
  @CsvSource({
    "640, 360, 320, 320, 320, 180",
    "640, 360, 1280, 1280, 640, 360",
    "360, 640, 320, 320, 180, 320",
    "640, 480, 641, 481, 640, 480",
    "640, 360, 1, 1, 2, 2"
  })
  void aFrameKeepsItsShapeAndIsNeverMadeLarger(
      int w, int h, int roomW, int roomH, int fitW, int fitH) {
    assertThat(new FrameSize(w, h).fitInto(roomW, roomH)).isEqualTo(new FrameSize(fitW, fitH));
  }

  @Test
  void h264ComesFirstAndNothingIsLost() {
    List<RTCRtpCodecCapability> offered =
        Stream.of("VP8", "rtx", "VP9", "AV1", "H264", "red", "H264", "ulpfec")
            .map(name -> new RTCRtpCodecCapability(MediaType.VIDEO, name, 90_000, 1, Map.of()))
            .toList();

    assertThat(CodecOrder.of(offered))
        .extracting(RTCRtpCodecCapability::getName)
        .containsExactly("H264", "H264", "VP8", "VP9", "AV1", "rtx", "red", "ulpfec");
  }

  @Test
  void aCameraIsAskedForWhatACallNeeds() {
    List<VideoCaptureCapability> offered =
        List.of(
            new VideoCaptureCapability(1920, 1080, 30),
            new VideoCaptureCapability(1280, 720, 10),
            new VideoCaptureCapability(640, 480, 30),
            new VideoCaptureCapability(320, 240, 60));

    assertThat(DeviceCamera.best(offered)).isEqualTo(new VideoCaptureCapability(640, 480, 30));
  }

  @Test
  void thePeopleOfTheDemonstrationAreToldApart() {
    assertThat(Side.hueDistance(Likeness.hue("Ann"), Likeness.hue("Ben"))).isGreaterThan(90);
    assertThat(Likeness.tone("Ann")).isNotEqualTo(Likeness.tone("Ben"));
    assertThat(Likeness.hue(" Ann ")).isEqualTo(Likeness.hue("Ann"));
  }
}
