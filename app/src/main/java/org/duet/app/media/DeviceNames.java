package org.duet.app.media;

import java.util.ArrayList;
import java.util.List;

/** Names of devices, fit to choose by. */
public final class DeviceNames {
  private DeviceNames() {}

  /** Two of the same make are told apart by a number; what has no name is called by one. */
  public static List<String> unique(List<String> names) {
    List<String> all = new ArrayList<>();
    for (String name : names) {
      String plain = name == null || name.isBlank() ? "?" : name.strip();
      String free = plain;
      for (int number = 2; all.contains(free); number++) {
        free = plain + " (" + number + ")";
      }
      all.add(free);
    }
    return all;
  }
}
