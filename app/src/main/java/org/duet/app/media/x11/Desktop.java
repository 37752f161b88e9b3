package org.duet.app.media.x11;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.duet.app.media.x11.Wire.Refusal;

/** What a display can be asked about its screens and windows. For one thread. */
final class Desktop {
  private static final int ATTRIBUTES = 3;
  private static final int GEOMETRY = 14;
  private static final int TREE = 15;
  private static final int ATOM = 16;
  private static final int PROPERTY = 20;
  private static final int TRANSLATE = 40;
  private static final int EXTENSION = 98;
  private static final int GET_MONITORS = 42;
  private static final int LONGEST = 4096;
  private static final int VIEWABLE = 2;
  private static final int ANY = 0;

  private final Wire wire;

  Desktop(Wire wire) {
    this.wire = wire;
  }

  /** A part of the whole desktop. */
  record Area(int x, int y, int width, int height) {}

  /** Each screen's own part; the whole desktop where that is not known. */
  List<Area> screens() throws IOException {
    List<Area> found = new ArrayList<>();
    int randr = extension("RANDR");
    if (randr != 0) {
      try {
        wire.ask(new Request(randr, 0).with(1).with(5));
        ByteBuffer reply =
            wire.ask(new Request(randr, GET_MONITORS).with(wire.roots().window()).with(1));
        int at = 32;
        for (int i = reply.getInt(12); i > 0; i--) {
          found.add(area(reply, at + 8));
          at += 24 + 4 * (reply.getShort(at + 6) & 0xffff);
        }
      } catch (Refusal | IndexOutOfBoundsException e) {
        found.clear(); // an old one
      }
    }
    return found.isEmpty()
        ? List.of(new Area(0, 0, wire.roots().width(), wire.roots().height()))
        : found;
  }

  private static Area area(ByteBuffer reply, int at) {
    return new Area(
        reply.getShort(at),
        reply.getShort(at + 2),
        reply.getShort(at + 4) & 0xffff,
        reply.getShort(at + 6) & 0xffff);
  }

  /** The windows of all programs, the topmost first. */
  List<Integer> windows() throws IOException {
    ByteBuffer list = property(wire.roots().window(), "_NET_CLIENT_LIST_STACKING");
    List<Integer> found = new ArrayList<>();
    if (list.hasRemaining()) {
      while (list.remaining() >= 4) {
        found.addFirst(list.getInt());
      }
      return found;
    }
    // Nobody manages windows here.
    ByteBuffer tree = wire.ask(new Request(TREE, 0).with(wire.roots().window()));
    for (int i = 0; i < (tree.getShort(16) & 0xffff); i++) {
      found.addFirst(tree.getInt(32 + 4 * i));
    }
    return found;
  }

  /** Whether a window is there to be seen, and not one that only comes for a moment. */
  boolean isShown(int window) throws IOException {
    ByteBuffer reply = wire.ask(new Request(ATTRIBUTES, 0).with(window));
    return reply.get(26) == VIEWABLE && reply.get(27) == 0;
  }

  Area geometry(int window) throws IOException {
    return area(wire.ask(new Request(GEOMETRY, 0).with(window)), 12);
  }

  /** Where a window begins on the whole desktop. */
  Area place(int window) throws IOException {
    ByteBuffer at =
        wire.ask(
            new Request(TRANSLATE, 0)
                .with(window)
                .with(wire.roots().window())
                .withShort(0)
                .withShort(0));
    return new Area(at.getShort(12), at.getShort(14), 0, 0);
  }

  /** What stands above it; empty for nothing. */
  String title(int window) throws IOException {
    ByteBuffer name = property(window, "_NET_WM_NAME");
    var charset = StandardCharsets.UTF_8;
    if (!name.hasRemaining()) {
      name = property(window, "WM_NAME");
      charset = StandardCharsets.ISO_8859_1;
    }
    return charset.decode(name).toString().replaceAll("\\p{Cntrl}", " ").strip();
  }

  /** Of which process it is; 0 where it does not say so. */
  long process(int window) throws IOException {
    ByteBuffer id = property(window, "_NET_WM_PID");
    return id.remaining() >= 4 ? id.getInt() & 0xffffffffL : 0;
  }

  private ByteBuffer property(int window, String name) throws IOException {
    byte[] text = name.getBytes(StandardCharsets.ISO_8859_1);
    int atom =
        wire.ask(new Request(ATOM, 1).withShort(text.length).withShort(0).with(text)).getInt(8);
    if (atom == 0) {
      return ByteBuffer.allocate(0); // nobody here knows of such a thing
    }
    ByteBuffer reply =
        wire.ask(new Request(PROPERTY, 0).with(window).with(atom).with(ANY).with(0).with(LONGEST));
    int bytes = reply.getInt(16) * (reply.get(1) & 0xff) / 8;
    return reply.position(32).limit(32 + Math.clamp(bytes, 0, reply.capacity() - 32));
  }

  /** The number by which requests of an extension are known; 0 where it is missing. */
  int extension(String name) throws IOException {
    byte[] text = name.getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer reply =
        wire.ask(new Request(EXTENSION, 0).withShort(text.length).withShort(0).with(text));
    return reply.get(8) == 0 ? 0 : reply.get(9) & 0xff;
  }
}
