package org.duet.app.media.x11;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a display is, and what opens it.
 *
 * @param host empty for this machine
 */
record Display(String host, int number, Path cookies) {
  private static final Pattern NAME =
      Pattern.compile("(?:unix)?(?<host>[^:/]*):(?<number>\\d{1,4})(?:\\.\\d+)?");

  private static final int FIRST_PORT = 6000;
  private static final String KIND = "MIT-MAGIC-COOKIE-1";

  /**
   * The one that these variables of an environment name.
   *
   * @return empty where they name none
   */
  static Optional<Display> of(Map<String, String> environment) {
    Matcher name = NAME.matcher(environment.getOrDefault("DISPLAY", ""));
    if (!name.matches()) {
      return Optional.empty();
    }
    String cookies = environment.getOrDefault("XAUTHORITY", "");
    Path file =
        cookies.isEmpty()
            ? Path.of(environment.getOrDefault("HOME", ""), ".Xauthority")
            : Path.of(cookies);
    return Optional.of(
        new Display(name.group("host"), Integer.parseInt(name.group("number")), file));
  }

  SocketAddress address() {
    return host.isEmpty()
        ? UnixDomainSocketAddress.of("/tmp/.X11-unix/X" + number)
        : new InetSocketAddress(host, FIRST_PORT + number);
  }

  /** What may open it, to be tried one after the other; the last is nothing at all. */
  List<byte[]> keys() {
    List<byte[]> all = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(Files.newInputStream(cookies))) {
      while (in.available() > 0) {
        in.readUnsignedShort(); // of which family of addresses
        part(in);
        String display = text(part(in));
        String kind = text(part(in));
        byte[] key = part(in);
        if (kind.equals(KIND) && (display.isEmpty() || display.equals(String.valueOf(number)))) {
          all.add(key);
        }
      }
    } catch (IOException e) {
      // without a file, or with half of one, there is what was read until here
    }
    all.add(new byte[0]);
    return all;
  }

  static byte[] kind() {
    return KIND.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] part(DataInputStream in) throws IOException {
    return in.readNBytes(in.readUnsignedShort());
  }

  private static String text(byte[] part) {
    return new String(part, StandardCharsets.ISO_8859_1);
  }
}
