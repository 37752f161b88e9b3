package org.duet.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duet.model.wire.Answers;
import org.duet.model.wire.Problem;
import org.duet.model.wire.WireCodec;
import org.duet.model.wire.WireException;

/** Bodies of requests and answers. Thread-safe. */
public final class Json {
  /** The most a body may have, in bytes. */
  public static final int MAX_BODY = 64 * 1024;

  /** What is later is no time that anything could have happened at, nor fits into a column. */
  private static final Instant TOO_LATE = Instant.parse("9999-12-31T00:00:00Z");

  private final WireCodec codec;

  public Json(WireCodec codec) {
    this.codec = codec;
  }

  /**
   * The body as this type.
   *
   * @throws Refused 400, 413, 415 or 422
   */
  public <T> T read(Context ctx, Class<T> type) {
    requireType(ctx, "application/json", "JSON");
    try {
      return codec.decode(text(ctx), type);
    } catch (WireException e) {
      if (e.isMalformed()) {
        throw Refused.badRequest(String.valueOf(e.getMessage()));
      }
      Optional<String> field = e.field();
      throw Refused.invalid(
          Map.of(
              field.orElse("body"),
              field.isPresent() ? "is missing or has the wrong type" : "must be an object"));
    }
  }

  /** Refuses any other kind of body. */
  public static void requireType(Context ctx, String type, String name) {
    // Javalin's own reader of it fails where the charset is none. JSON and forms are UTF-8 anyhow.
    String header = ctx.header("Content-Type");
    String given = header == null ? "" : header.split(";", 2)[0].strip();
    if (!given.equalsIgnoreCase(type)) {
      throw Refused.unsupported("This needs a body of " + name + " (" + type + ").");
    }
  }

  /** The whole body as text. */
  public static String text(Context ctx) {
    byte[] bytes = bytes(ctx, MAX_BODY);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Refused.badRequest("The body is not UTF-8.");
    }
  }

  /** The whole body, if it has at most this many bytes. */
  public static byte[] bytes(Context ctx, int max) {
    String coding = ctx.header("Content-Encoding");
    if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
      // A small one could become a very large one.
      throw Refused.unsupported("Bodies are taken as they are, without a content coding.");
    }
    bound(ctx, max);
    try {
      byte[] bytes = ctx.req().getInputStream().readNBytes(max + 1);
      if (bytes.length > max) {
        throw tooLarge(max);
      }
      return bytes;
    } catch (IOException e) {
      throw Refused.badRequest("The body did not arrive whole.");
    }
  }

  /** Refuses with 413 a body that says that it has more bytes, before it has come. */
  public static void bound(Context ctx, int max) {
    if (ctx.req().getContentLengthLong() > max) {
      throw tooLarge(max);
    }
  }

  private static Refused tooLarge(int max) {
    return Refused.tooLarge("The body has more than " + max / 1024 + " KiB.");
  }

  /** A session's id from the path; one that is none is an unknown one. */
  public static UUID sessionId(Context ctx) {
    return sessionId(ctx.pathParam("id"));
  }

  /** A session's id; a text that is none can not be known. */
  public static UUID sessionId(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound("There is no such call.");
    }
  }

  /** A number from the path; a text that is none can not be known. */
  public static long number(Context ctx, String name) {
    try {
      return Long.parseLong(ctx.pathParam(name));
    } catch (NumberFormatException e) {
      throw Refused.notFound("There is nothing of this id.");
    }
  }

  /** A number from the query, if there is one. */
  public static long query(Context ctx, String name, long min, long max, long otherwise) {
    String text = ctx.queryParam(name);
    if (text == null) {
      return otherwise;
    }
    try {
      long value = Long.parseLong(text);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Refused below, as any other that is out of range.
    }
    throw Refused.invalid(Map.of(name, "must be a whole number from " + min + " to " + max));
  }

  /** A time from the query, if there is one. */
  public static Instant query(Context ctx, String name, Instant otherwise) {
    String text = ctx.queryParam(name);
    if (text == null) {
      return otherwise;
    }
    try {
      Instant time = Instant.parse(text);
      if (!time.isBefore(Instant.EPOCH) && time.isBefore(TOO_LATE)) {
        return time;
      }
    } catch (DateTimeParseException e) {
      // Refused below, as any other that is out of range.
    }
    throw Refused.invalid(Map.of(name, "must be a time such as 2026-01-01T12:00:00Z"));
  }

  public void answer(Context ctx, Object body) {
    ctx.contentType("application/json").result(codec.encode(body));
  }

  public void started(Context ctx, Answers.Started started) {
    ctx.contentType("application/json").result(codec.encode(started));
  }

  public void problem(Context ctx, Refused refused) {
    ctx.status(refused.problem().status())
        .contentType(Problem.MEDIA_TYPE)
        .result(codec.encode(refused.problem()));
    refused.headers().forEach(ctx::header);
  }

  /** The problem as text. */
  public String text(Refused refused) {
    return codec.encode(refused.problem());
  }

  /**
   * As {@link #problem}, but at once: nobody would send the answer's body later where it comes
   * before an upgrade, and whoever has announced too much waits for it.
   */
  public void problemNow(Context ctx, Refused refused) {
    problem(ctx, refused);
    byte[] body = codec.encode(refused.problem()).getBytes(StandardCharsets.UTF_8);
    try {
      ctx.result("").res().setContentLength(body.length);
      ctx.res().getOutputStream().write(body);
      ctx.res().flushBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
