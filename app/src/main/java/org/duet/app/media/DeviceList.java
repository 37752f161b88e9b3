package org.duet.app.media;

import java.util.List;

/** What is plugged in, by the names people know; each name once, and none of them empty. */
public record DeviceList(List<String> cameras, List<String> microphones, List<String> speakers) {
  public static final DeviceList NONE = new DeviceList(List.of(), List.of(), List.of());

  public DeviceList {
    cameras = List.copyOf(cameras);
    microphones = List.copyOf(microphones);
    speakers = List.copyOf(speakers);
  }
}
