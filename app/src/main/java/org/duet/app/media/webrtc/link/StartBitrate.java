package org.duet.app.media.webrtc.link;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lets the encoder begin at a useful rate instead of feeling its way up: the first picture is there
 * in less than half the time. Said in the remote description, on the format of each video codec.
 */
final class StartBitrate {
  private static final Pattern VIDEO_CODEC =
      Pattern.compile("a=rtpmap:(\\d{1,3}) (?:H264|VP8|VP9|AV1)/90000");
  private static final Pattern FORMAT = Pattern.compile("a=fmtp:(\\d{1,3}) .*");
  private static final String PARAMETER = "x-google-start-bitrate=";

  private StartBitrate() {}

  static String into(String sdp, int kilobitsPerSecond) {
    String parameter = PARAMETER + kilobitsPerSecond;
    Set<String> video = payloads(sdp, VIDEO_CODEC);
    Set<String> formatted = payloads(sdp, FORMAT);
    return sdp.lines()
        .map(line -> withParameter(line, parameter, video, formatted))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String withParameter(
      String line, String parameter, Set<String> video, Set<String> formatted) {
    Matcher format = FORMAT.matcher(line);
    if (format.matches() && video.contains(format.group(1)) && !line.contains(PARAMETER)) {
      return line + ";" + parameter;
    }
    Matcher codec = VIDEO_CODEC.matcher(line);
    if (codec.matches() && !formatted.contains(codec.group(1))) {
      return line + "\r\na=fmtp:" + codec.group(1) + " " + parameter;
    }
    return line;
  }

  private static Set<String> payloads(String sdp, Pattern pattern) {
    return sdp.lines()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }
}
