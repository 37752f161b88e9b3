package org.duet.app.call;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duet.app.devices.Gate;
import org.duet.app.devices.PermissionWords;
import org.duet.app.i18n.Messages;
import org.duet.app.i18n.TroubleWords;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.duet.app.state.CallState;
import org.duet.app.state.CallState.Over;
import org.duet.app.state.CallState.Peer;
import org.duet.app.state.CallState.Talking;
import org.duet.app.state.Trouble;
import org.duet.model.call.Clarity;
import org.duet.model.call.EndReason;
import org.duet.model.call.Wishes;

/** Says in words how a call stands. */
final class CallWords {
  /** With these, the other hears nothing. */
  private static final Set<Lack> UNHEARD =
      EnumSet.of(Lack.MICROPHONE_MISSING, Lack.MICROPHONE_SILENT);

  /** What it looks like, too, where the system keeps a program from the camera. */
  private static final Set<Lack> UNSEEN =
      EnumSet.of(Lack.CAMERA_MISSING, Lack.CAMERA_BUSY, Lack.CAMERA_SILENT);

  private final Messages messages;
  private final PermissionWords permission;

  CallWords(Messages messages) {
    this(messages, Gate.ofThisSystem());
  }

  CallWords(Messages messages, Gate gate) {
    this.messages = messages;
    permission = new PermissionWords(messages, gate);
  }

  /** The one large line; empty while the picture speaks for itself. */
  String title(CallState call) {
    return switch (call) {
      case CallState.None() -> "";
      case CallState.Starting starting ->
          messages.text(
              starting.cancelled() ? "call.cancelling" : "call.calling", starting.peer().name());
      case CallState.Ringing ringing -> messages.text("call.calling", ringing.peer().name());
      case CallState.Joining joining -> messages.text("call.joining", joining.peer().name());
      case Talking talking -> talking.peer().name();
      case Over over -> reason(over);
    };
  }

  private String reason(Over over) {
    EndReason reason = over.reason();
    String name = over.peer().name();
    if (reason == null) {
      return messages.text(isTaken(over) ? "call.over-elsewhere" : "call.over-never", name);
    }
    return switch (reason) {
      case HANGUP -> messages.text(over.byMe() ? "call.over-me" : "call.over-hangup", name);
      case DECLINED ->
          messages.text(over.byMe() ? "call.over-declined-me" : "call.over-declined", name);
      case CANCELLED ->
          messages.text(over.byMe() ? "call.over-cancelled-me" : "call.over-cancelled", name);
      case MISSED -> messages.text(over.late() ? "call.over-missed-me" : "call.over-missed");
      case LOST ->
          messages.text(over.trouble() == null ? "call.over-lost" : "call.over-unconnected");
      case TIME_LIMIT -> messages.text("call.over-time");
      case UNMATCHED, BLOCKED -> messages.text("call.over-ended");
    };
  }

  private static boolean isTaken(Over over) {
    Trouble trouble = over.trouble();
    return trouble != null && trouble.kind() == Trouble.Kind.ANSWERED_ELSEWHERE;
  }

  /**
   * More about the end; empty where the title says it all.
   *
   * @param elsewhere whether it goes on, on another device of this person
   */
  String more(Over over, boolean elsewhere) {
    if (isTaken(over)) {
      return elsewhere ? messages.text("call.more-elsewhere") : "";
    }
    if (over.trouble() != null) {
      return TroubleWords.of(over.trouble(), messages);
    }
    EndReason reason = over.reason();
    return reason == null
        ? ""
        : switch (reason) {
          case DECLINED ->
              over.byMe() ? "" : messages.text("call.more-declined", over.peer().name());
          case MISSED ->
              messages.text(
                  over.late() ? "call.more-missed-me" : "call.more-missed", over.peer().name());
          case LOST -> messages.text("call.more-lost");
          case TIME_LIMIT -> messages.text("call.more-time");
          case HANGUP, CANCELLED, UNMATCHED, BLOCKED -> "";
        };
  }

  /** What a step of clearness is called. */
  String clarity(Clarity clarity) {
    return switch (clarity) {
      case BLURRED -> messages.text("call.blurred");
      case SOFT -> messages.text("call.soft");
      case CLEAR -> messages.text("call.clear");
    };
  }

  /** How the two see each other, and what it takes to change that; empty while all is clear. */
  String blur(Peer peer) {
    Wishes wishes = peer.wishes();
    if (wishes.waits()) {
      return messages.text("call.blur-waits", peer.name());
    }
    return switch (wishes.shown()) {
      case BLURRED -> messages.text("call.blur-both");
      case SOFT -> messages.text("call.soft-both");
      case CLEAR -> "";
    };
  }

  /** How the connection stands; empty while all is well. */
  String link(Talking talking) {
    String name = talking.peer().name();
    return switch (talking.link()) {
      case CONNECTING -> messages.text("call.link-connecting");
      case CONNECTED -> talking.pictureShown() ? "" : messages.text("call.link-no-picture", name);
      case INTERRUPTED -> messages.text("call.link-interrupted");
      case FAILED -> messages.text("call.link-failed", name);
    };
  }

  boolean isWaiting(MediaLink link) {
    return link == MediaLink.CONNECTING || link == MediaLink.INTERRUPTED;
  }

  /** What is missing here, a sentence each. */
  List<String> lacks(Set<Lack> lacks, String name) {
    List<String> lines = new ArrayList<>();
    boolean heard = Collections.disjoint(lacks, UNHEARD);
    if (lacks.contains(Lack.CAMERA_MISSING)) {
      lines.add(messages.text(heard ? "call.no-camera" : "call.no-camera-mute", name));
    }
    if (lacks.contains(Lack.CAMERA_BUSY)) {
      lines.add(messages.text(heard ? "call.camera-busy" : "call.camera-busy-mute", name));
    }
    if (lacks.contains(Lack.FILM_UNREADABLE)) {
      lines.add(messages.text("call.film-unreadable", name));
    }
    if (lacks.contains(Lack.CAMERA_SILENT)) {
      lines.add(messages.text("call.camera-silent", name));
    }
    if (lacks.contains(Lack.CAMERA_OTHER)) {
      lines.add(messages.text("call.camera-other"));
    }
    if (!Collections.disjoint(lacks, UNSEEN)) {
      lines.add(permission.camera());
    }
    if (lacks.contains(Lack.MICROPHONE_MISSING)) {
      lines.add(messages.text("call.no-microphone", name));
      lines.add(permission.microphone());
    }
    if (lacks.contains(Lack.MICROPHONE_SILENT)) {
      lines.add(messages.text("call.microphone-silent", name));
      lines.add(permission.microphone());
    }
    if (lacks.contains(Lack.SPEAKER_MISSING)) {
      lines.add(messages.text("call.no-speaker", name));
    }
    if (lacks.contains(Lack.MICROPHONE_OTHER)) {
      lines.add(messages.text("call.microphone-other"));
    }
    if (lacks.contains(Lack.SPEAKER_OTHER)) {
      lines.add(messages.text("call.speaker-other"));
    }
    lines.removeIf(String::isEmpty); // where no system asks
    return lines;
  }

  /** What came of it, once the person said whether they want to meet again; empty before. */
  String said(Outcome outcome, String name) {
    return switch (outcome) {
      case NONE -> "";
      case WAITS -> messages.text("decide.said-yes", name);
      case MATCHED -> messages.text("notice.matched", name);
      case PARTED -> messages.text("notice.parted", name);
    };
  }
}
