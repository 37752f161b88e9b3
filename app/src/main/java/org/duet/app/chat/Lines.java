package org.duet.app.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duet.app.chat.Line.Before;
import org.duet.app.state.Chat;
import org.duet.app.state.Outgoing;
import org.duet.model.chat.Message;
import org.jspecify.annotations.Nullable;

/** Makes the lines of a conversation. Pure. */
final class Lines {
  private Lines() {}

  /** From the oldest to the newest, what is on its way at the end. */
  static List<Line> of(Chat chat, long me, ZoneId zone) {
    List<Line> lines = new ArrayList<>();
    before(chat).map(Line.Top::new).ifPresent(lines::add);
    LocalDate day = null;
    for (Message message : chat.messages()) {
      day = day(lines, day, message.createdAt(), zone);
      lines.add(
          new Line.Said(
              message.senderId() + ":" + message.clientId(),
              message.senderId() == me,
              message.body(),
              message.createdAt(),
              null));
    }
    for (Outgoing out : chat.outgoing()) {
      day = day(lines, day, out.at(), zone);
      lines.add(new Line.Said(me + ":" + out.clientId(), true, out.body(), out.at(), out));
    }
    return lines;
  }

  private static LocalDate day(
      List<Line> lines, @Nullable LocalDate before, Instant at, ZoneId zone) {
    LocalDate day = at.atZone(zone).toLocalDate();
    if (!day.equals(before)) {
      lines.add(new Line.Day(at));
    }
    return day;
  }

  private static Optional<Before> before(Chat chat) {
    return switch (chat.older()) {
      case UNKNOWN, LOADING -> Optional.of(Before.LOADING);
      case FAILED -> Optional.of(Before.FAILED);
      case MORE -> Optional.of(Before.MORE);
      case NONE -> Optional.of(Before.BEGINNING);
      // That is said where one would write.
      case NOWHERE -> Optional.empty();
    };
  }
}
