package org.duet.app.history;

import org.duet.app.state.PastCall;

/** Which calls are shown. */
enum Filter {
  ALL,
  MISSED;

  boolean lets(PastCall call) {
    return this == ALL || call.missed();
  }
}
