package org.duet.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duet.model.wire.PeerNote;
import org.jspecify.annotations.Nullable;

/**
 * What the two of a call tell each other beside picture and sound. It goes with the call.
 *
 * @param lines what was written past the server, oldest first; at most {@link #MOST}
 * @param felt the latest reaction; null before the first
 * @param sharing whether the other's picture is their screen
 * @param moreTime how this person's wish for more time stands
 * @param read the ids of those of the other's lines that this person looked at
 */
public record Beside(
    List<Line> lines, @Nullable Felt felt, boolean sharing, MoreTime moreTime, Set<String> read) {
  public static final Beside NOTHING = new Beside(List.of(), null, false, MoreTime.NOT_ASKED);

  /** Older lines are forgotten: the other may write without end. */
  static final int MOST = 200;

  /** What would draw over other lines, or in the wrong direction. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\u200D]]");

  /** More than a line break and an empty line. */
  private static final Pattern GAPS = Pattern.compile("\\n\\s*\\n(\\s*\\n)+");

  public Beside {
    lines = List.copyOf(lines);
    read = Set.copyOf(read);
  }

  /** With nothing read. */
  public Beside(List<Line> lines, @Nullable Felt felt, boolean sharing, MoreTime moreTime) {
    this(lines, felt, sharing, moreTime, Set.of());
  }

  /** One line, as it can be shown. */
  public record Line(String id, boolean mine, String body) {
    /** Without the content, which must not reach a log. */
    @Override
    public String toString() {
      return "Line[" + body.length() + " characters]";
    }
  }

  /**
   * A reaction.
   *
   * @param count tells it from one of the same kind before
   */
  public record Felt(PeerNote.Feeling feeling, boolean mine, long count) {}

  /** Of a first call. The other's wish is not told before both have one. */
  public enum MoreTime {
    NOT_ASKED,
    ASKED,
    GRANTED,
    /** The server could not be asked. */
    FAILED
  }

  /** With one more line; one that is there already, or has nothing to show, is none. */
  Beside with(PeerNote.Text text, boolean mine) {
    String body = printable(text.body());
    boolean known =
        lines.stream().anyMatch(line -> line.id().equals(text.id()) && line.mine() == mine);
    if (known || body.isEmpty()) {
      return this;
    }
    List<Line> all = new ArrayList<>(lines);
    all.add(new Line(text.id(), mine, body));
    return new Beside(
        all.subList(Math.max(0, all.size() - MOST), all.size()), felt, sharing, moreTime, read);
  }

  private static String printable(String body) {
    String plain = UNPRINTABLE.matcher(body.replace("\r", "")).replaceAll(" ");
    return GAPS.matcher(plain).replaceAll("\n\n").strip();
  }

  Beside with(PeerNote.Feeling feeling, boolean mine) {
    long next = felt == null ? 1 : felt.count() + 1;
    return new Beside(lines, new Felt(feeling, mine, next), sharing, moreTime, read);
  }

  Beside withSharing(boolean on) {
    return new Beside(lines, felt, on, moreTime, read);
  }

  public Beside with(MoreTime next) {
    return new Beside(lines, felt, sharing, next, read);
  }

  /** With all that the other wrote looked at. */
  Beside withAllRead() {
    Set<String> theirs =
        lines.stream().filter(line -> !line.mine()).map(Line::id).collect(Collectors.toSet());
    return new Beside(lines, felt, sharing, moreTime, theirs);
  }

  /** Whether the other wrote what this person did not look at yet. */
  public boolean hasUnread() {
    return lines.stream().anyMatch(line -> !line.mine() && !read.contains(line.id()));
  }
}
