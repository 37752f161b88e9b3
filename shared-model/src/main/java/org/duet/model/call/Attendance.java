package org.duet.model.call;

import java.util.Map;
import java.util.Set;

/**
 * A session with what only the server knows of its members.
 *
 * @param devices the members who joined, each with the device that has the call; the same people as
 *     {@link VideoSession#joinedUserIds}
 * @param dismissedBy the members who do not want to see it any more
 * @param extensionWishes the members who asked for more time since the last extension
 */
public record Attendance(
    VideoSession session,
    Map<Long, String> devices,
    Set<Long> dismissedBy,
    Set<Long> extensionWishes) {

  public Attendance {
    devices = Map.copyOf(devices);
    dismissedBy = Set.copyOf(dismissedBy);
    extensionWishes = Set.copyOf(extensionWishes);
    if (!devices.keySet().equals(session.joinedUserIds())) {
      throw new IllegalArgumentException(
          "joined " + session.joinedUserIds() + " but devices of " + devices.keySet());
    }
  }

  public boolean hasJoined(long member) {
    return devices.containsKey(member);
  }

  /** Whether it waits for this member, who neither joined nor wants it out of sight. */
  public boolean waitsFor(long member) {
    return session.isLive() && !hasJoined(member) && !dismissedBy.contains(member);
  }

  Attendance with(VideoSession next) {
    return new Attendance(next, devices, dismissedBy, extensionWishes);
  }
}
