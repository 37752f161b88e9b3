package org.duet.app.media.webrtc.library;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection to the PulseAudio or PipeWire server, for a few questions at once, or for news. Of
 * one thread, which it blocks for {@link #PATIENCE} at most, from the first question to the last.
 */
@SuppressWarnings("restricted") // it calls a library of the system: native access is granted
final class PulseConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PulseConnection.class);
  static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Large enough for what the server tells of anything. */
  private static final long INFO_BYTES = 512;

  private static final MethodType LISTED =
      MethodType.methodType(
          void.class, MemorySegment.class, MemorySegment.class, int.class, MemorySegment.class);

  private static final MethodType TOLD =
      MethodType.methodType(
          void.class, MemorySegment.class, MemorySegment.class, MemorySegment.class);

  private static final MethodType NEWS =
      MethodType.methodType(
          void.class, MemorySegment.class, int.class, int.class, MemorySegment.class);

  private final Pulse pulse = Pulse.library();
  private final Arena arena = Arena.ofConfined();
  private final long deadline = System.nanoTime() + PATIENCE.toNanos();
  private final MemorySegment loop;
  private final MemorySegment context;

  private PulseConnection() throws Throwable {
    loop = (MemorySegment) pulse.newLoop.invokeExact();
    MemorySegment api = (MemorySegment) pulse.api.invokeExact(loop);
    context = (MemorySegment) pulse.newContext.invokeExact(api, text("Duet"));
  }

  /**
   * To the server of this person.
   *
   * @throws ConnectException where there is none
   * @throws TimeoutException where there is one that does not answer
   */
  static PulseConnection open() throws Throwable {
    PulseConnection made = new PulseConnection();
    try {
      made.connect();
      return made;
    } catch (Throwable t) {
      made.close();
      throw t;
    }
  }

  private void connect() throws Throwable {
    int begun =
        (int)
            pulse.connect.invokeExact(
                context, MemorySegment.NULL, Pulse.NO_AUTOSPAWN, MemorySegment.NULL);
    int state = (int) pulse.state.invokeExact(context);
    while (begun >= 0 && state != Pulse.READY && state < Pulse.FAILED) {
      turn();
      state = (int) pulse.state.invokeExact(context);
    }
    if (state != Pulse.READY) {
      throw new ConnectException("There is no sound server.");
    }
  }

  MemorySegment text(String words) {
    return arena.allocateFrom(words);
  }

  /**
   * Asks for a list.
   *
   * @param told of each of it, which it may read until it returns
   */
  void list(MethodHandle question, Consumer<MemorySegment> told) throws Throwable {
    MemorySegment callback = Pulse.listed(bound(told, LISTED), arena);
    await((MemorySegment) question.invokeExact(context, callback, MemorySegment.NULL));
  }

  /** Asks for what the server is. */
  void server(Consumer<MemorySegment> told) throws Throwable {
    MemorySegment callback = Pulse.told(bound(told, TOLD), arena);
    await((MemorySegment) pulse.server.invokeExact(context, callback, MemorySegment.NULL));
  }

  /** One of the properties of something that was told; null for none. */
  @Nullable String property(MemorySegment properties, String name) {
    try {
      return Pulse.text((MemorySegment) pulse.property.invokeExact(properties, text(name)));
    } catch (Throwable t) {
      throw new IllegalStateException(t);
    }
  }

  /** Leads a stream to a device. */
  void move(MethodHandle how, int stream, String device) throws Throwable {
    await(
        (MemorySegment)
            how.invokeExact(context, stream, text(device), MemorySegment.NULL, MemorySegment.NULL));
  }

  /**
   * Tells of devices that come and go, for as long as there is this server. Blocks until it ends.
   *
   * @param news told on this thread
   * @param until once true, and {@link #wake} was called, it returns
   */
  void follow(Runnable news, BooleanSupplier until) throws Throwable {
    MethodHandle told =
        MethodHandles.lookup().findVirtual(News.class, "told", NEWS).bindTo(new News(news));
    pulse.onNews.invokeExact(context, Pulse.news(told, arena), MemorySegment.NULL);
    await(
        (MemorySegment)
            pulse.subscribe.invokeExact(
                context, Pulse.DEVICES, MemorySegment.NULL, MemorySegment.NULL));
    int state = Pulse.READY;
    int turned = 0;
    while (!until.getAsBoolean() && state == Pulse.READY && turned >= 0) {
      turned = (int) pulse.turn.invokeExact(loop, 1, MemorySegment.NULL);
      state = (int) pulse.state.invokeExact(context);
    }
  }

  /** From any thread, while it is open: who waits in {@link #follow} looks up. */
  void wake() {
    try {
      pulse.wake.invokeExact(loop);
    } catch (Throwable t) {
      throw new IllegalStateException(t);
    }
  }

  /** Called back by the library. What leaves it would end the process. */
  private record News(Runnable to) {
    @SuppressWarnings("unused") // by its name
    void told(MemorySegment context, int event, int index, MemorySegment data) {
      try {
        if ((event & Pulse.WHAT_HAPPENED) != Pulse.CHANGED) { // such as its loudness
          to.run();
        }
      } catch (Throwable t) {
        LOG.debug("News of the sound server came to nothing", t);
      }
    }
  }

  private static MethodHandle bound(Consumer<MemorySegment> told, MethodType type)
      throws ReflectiveOperationException {
    return MethodHandles.lookup().findVirtual(Answer.class, "told", type).bindTo(new Answer(told));
  }

  /** Called back by the library, in {@link #turn}. What leaves it would end the process. */
  private record Answer(Consumer<MemorySegment> to) {
    @SuppressWarnings("unused") // by its name
    void told(MemorySegment context, MemorySegment info, int last, MemorySegment data) {
      if (last == 0) {
        told(context, info, data);
      }
    }

    @SuppressWarnings("unused") // by its name
    void told(MemorySegment context, MemorySegment info, MemorySegment data) {
      try {
        if (info.address() != 0) {
          to.accept(info.reinterpret(INFO_BYTES));
        }
      } catch (Throwable t) {
        LOG.debug("What the sound server told cannot be read", t);
      }
    }
  }

  private void await(MemorySegment operation) throws Throwable {
    if (operation.address() == 0) {
      throw new ConnectException("The sound server takes no questions.");
    }
    try {
      int progress = (int) pulse.progress.invokeExact(operation);
      while (progress == Pulse.RUNNING) {
        turn();
        progress = (int) pulse.progress.invokeExact(operation);
      }
      if (progress == Pulse.CANCELLED) {
        throw new ConnectException("The sound server went before it had said everything.");
      }
    } finally {
      pulse.done.invokeExact(operation);
    }
  }

  private void turn() throws Throwable {
    int done = (int) pulse.turn.invokeExact(loop, 0, MemorySegment.NULL);
    if (done < 0) {
      throw new ConnectException("The sound server is gone.");
    }
    if (done == 0) {
      if (System.nanoTime() > deadline) {
        throw new TimeoutException("The sound server does not answer.");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Override
  public void close() {
    try {
      pulse.disconnect.invokeExact(context);
      pulse.freeContext.invokeExact(context);
      pulse.freeLoop.invokeExact(loop);
    } catch (Throwable t) {
      LOG.debug("The sound server is not left as it should be", t);
    } finally {
      arena.close();
    }
  }
}
