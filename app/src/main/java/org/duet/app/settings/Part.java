package org.duet.app.settings;

import java.util.List;

/**
 * Something that this program is made of.
 *
 * @param version empty where it has none of its own
 * @param licences by the names their texts are found by; any one of them may be chosen
 */
record Part(String name, String version, List<String> licences) {
  Part {
    licences = List.copyOf(licences);
  }

  Part(String name, String version, String... licences) {
    this(name, version, List.of(licences));
  }

  /** As one says it. */
  String title() {
    return version.isEmpty() ? name : name + " " + version;
  }
}
