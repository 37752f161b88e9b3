package org.duet.app.safety;

import org.duet.app.i18n.Messages;

/** What somebody can be reported for. */
enum Reason {
  HARASSMENT("harassment"),
  FAKE("fake profile"),
  UNDERAGE("underage"),
  SCAM("scam or spam"),
  OTHER("other");

  private final String wire;

  Reason(String wire) {
    this.wire = wire;
  }

  /** As whoever looks into it reads it, whatever language the person speaks. */
  String wire() {
    return wire;
  }

  String words(Messages messages) {
    return switch (this) {
      case HARASSMENT -> messages.text("report.harassment");
      case FAKE -> messages.text("report.fake");
      case UNDERAGE -> messages.text("report.underage");
      case SCAM -> messages.text("report.scam");
      case OTHER -> messages.text("report.other");
    };
  }
}
