package org.duet.app.call;

import java.util.ArrayList;
import java.util.List;
import org.duet.app.i18n.ClientVersion;
import org.duet.app.i18n.Messages;
import org.duet.app.machine.ThisSystem;
import org.duet.app.media.CallQuality;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.jspecify.annotations.Nullable;

/**
 * How a call goes, to be pasted somewhere: which client, its figures, what lacks here, and what
 * became of the connection. Names nobody, and no address.
 */
final class CallReport {
  private final Messages messages;
  private final QualityWords words;

  CallReport(Messages messages) {
    this.messages = messages;
    words = new QualityWords(messages);
  }

  String of(@Nullable CallQuality quality, LinkDiary diary) {
    List<String> lines = new ArrayList<>();
    lines.add((words.level(quality) + ". " + words.reason(quality)).strip());
    lines.add(messages.text("app.name") + ": " + ClientVersion.in(messages));
    lines.add(messages.text("quality.system") + ": " + ThisSystem.name());
    words.lines(quality).forEach(line -> lines.add(line.label() + ": " + line.value()));
    diary.lacks().stream()
        .sorted()
        .forEach(lack -> lines.add(messages.text("quality.here") + ": " + lacking(lack)));
    diary
        .turns()
        .forEach(turn -> lines.add(messages.timer(turn.after()) + " " + became(turn.link())));
    return String.join("\n", lines) + "\n";
  }

  private String lacking(Lack lack) {
    return switch (lack) {
      case CAMERA_MISSING -> messages.text("devices.no-camera");
      case CAMERA_BUSY -> messages.text("devices.camera-busy");
      case FILM_UNREADABLE -> messages.text("quality.film-unreadable");
      case CAMERA_SILENT -> messages.text("devices.camera-silent");
      case CAMERA_OTHER -> messages.text("call.camera-other");
      case MICROPHONE_MISSING -> messages.text("devices.no-microphone");
      case MICROPHONE_SILENT -> messages.text("devices.microphone-silent");
      case MICROPHONE_OTHER -> messages.text("call.microphone-other");
      case SPEAKER_MISSING -> messages.text("devices.no-speaker");
      case SPEAKER_OTHER -> messages.text("call.speaker-other");
    };
  }

  private String became(MediaLink link) {
    return switch (link) {
      case CONNECTING -> messages.text("quality.link-connecting");
      case CONNECTED -> messages.text("quality.link-connected");
      case INTERRUPTED -> messages.text("quality.link-interrupted");
      case FAILED -> messages.text("quality.link-failed");
    };
  }
}
