package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.duet.server.store.Store;
import org.duet.server.time.ManualTimeline;
import org.duet.server.time.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * A device connects while somebody calls its owner: it learns of the call once, by the snapshot or
 * by a frame after it.
 *
 * <p>The connecting thread is held at each place, one after the other, where it asks what time it
 * is: where it writes, until the call waits for its turn to write; elsewhere until the call is
 * through. No two threads race.
 */
@Timeout(60)
class SnapshotBarrierTest {
  @TempDir Path data;

  /** A time that holds one thread where it asks for it. */
  private static final class Barrier implements Timeline {
    final ManualTimeline time = new ManualTimeline();
    private Stop stop = new Stop(-1);

    /** The place where to hold, counted from the upgrade on; and who came by. */
    private static final class Stop {
      final int place;
      final CompletableFuture<List<String>> held = new CompletableFuture<>();
      final CompletableFuture<Void> go = new CompletableFuture<>();
      final CompletableFuture<Thread> caller = new CompletableFuture<>();
      private int passed;

      Stop(int place) {
        this.place = place;
      }

      synchronized boolean isHere() {
        return passed++ == place;
      }

      synchronized int passed() {
        return passed;
      }
    }

    synchronized Stop at(int place) {
      stop = new Stop(place);
      return stop;
    }

    @Override
    public Instant instant() {
      passBy();
      return time.instant();
    }

    @Override
    public Timer at(Instant when, Runnable what) {
      passBy();
      return time.at(when, what);
    }

    private void passBy() {
      List<String> stack =
          Arrays.stream(Thread.currentThread().getStackTrace())
              .map(frame -> frame.getClassName() + "." + frame.getMethodName())
              .toList();
      Stop now;
      synchronized (this) {
        now = stop;
        if (stack.stream().anyMatch(s -> s.endsWith("Calls.start") || s.endsWith("Gate.pass"))) {
          now.caller.complete(Thread.currentThread());
          return;
        }
        boolean connecting =
            stack.stream().anyMatch(s -> s.endsWith("FeedHandler.connected") || takesIn(s));
        if (!connecting || !now.isHere()) {
          return;
        }
      }
      now.held.complete(stack);
      now.go.join();
    }

    /**
     * Of what is done inside one write: by the thread that connects or, where several servers share
     * a database, by the one that hears of it, for which the other waits.
     */
    static boolean takesIn(String frame) {
      return frame.contains("Registrar.lambda$takeIn");
    }

    @Override
    public void close() {
      time.close();
    }
  }

  /** Passes by too when a device is registered, which is logged. */
  private static AutoCloseable whenRegistering(Barrier barrier) {
    Logger hub = (Logger) LoggerFactory.getLogger("org.duet.server.feed.Hub");
    var appender =
        new AppenderBase<ILoggingEvent>() {
          @Override
          protected void append(ILoggingEvent event) {
            barrier.passBy();
          }

          @Override
          public void doAppend(ILoggingEvent event) {
            // Not the inherited one, which lets one thread in at a time.
            append(event);
          }
        };
    appender.start();
    hub.setLevel(Level.DEBUG);
    hub.addAppender(appender);
    return () -> {
      hub.detachAppender(appender);
      hub.setLevel(null);
    };
  }

  @Test
  void aCallAtAnyMomentOfConnectingIsToldOnce() throws Exception {
    Barrier barrier = new Barrier();
    List<String> heldAt = new ArrayList<>();
    try (var _ = whenRegistering(barrier);
        TestServer server = new TestServer(data, c -> c.withTimeline(barrier));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Person ann = server.signIn("ann");
      Person ben = server.signIn("ben");
      long match = server.match(ann, ben);
      int places = places(barrier, ben);
      for (int place = 0; place < places; place++) {
        var stop = barrier.at(place);
        // Another device each time: whether the one before has gone does not matter.
        Person device = ben.on("device-" + place);
        CompletableFuture<TestFeed> connected =
            CompletableFuture.supplyAsync(device::feed, threads);
        stop.held.get(30, TimeUnit.SECONDS);
        CompletableFuture<String> call =
            CompletableFuture.supplyAsync(() -> ann.calls(match), threads);
        boolean writes = stop.held.join().stream().anyMatch(Barrier::takesIn);
        boolean registers = stop.held.join().stream().anyMatch(s -> s.endsWith("Hub.register"));
        heldAt.add(registers ? "registering" : writes ? "inside" : "outside");
        if (writes) {
          assertThat(waitsForItsTurn(call, stop.caller)).as("one writes at a time").isTrue();
        } else {
          call.get(30, TimeUnit.SECONDS);
        }
        stop.go.complete(null);
        assertThat(writes || !registers).as("nothing is written while it registers").isTrue();

        try (TestFeed feed = connected.join()) {
          String session = call.join();
          boolean inSnapshot = feed.snapshot().path("pending_calls").size() == 1;
          boolean inFrames = feed.types().contains("pending_call.upserted");
          assertThat(inSnapshot ^ inFrames).as("told once, held at place %s", place).isTrue();
          ann.end(session).ok();
        }
      }
    }
    assertThat(heldAt).contains("outside", "inside", "registering");
  }

  /** How often the time is asked for while a device connects. */
  private static int places(Barrier barrier, Person person) {
    var none = barrier.at(-1);
    try (TestFeed feed = person.on("first").feed()) {
      // What it sends is read once it is connected.
      feed.all();
    }
    return none.passed();
  }

  /** Whether the call waits for the writer; false if it is through. */
  private static boolean waitsForItsTurn(Future<?> call, CompletableFuture<Thread> caller)
      throws Exception {
    Thread thread = caller.get(30, TimeUnit.SECONDS);
    while (!call.isDone()) {
      if (thread.getState() == Thread.State.WAITING && isWriting(thread)) {
        return true;
      }
      // A thread does not run while its stack is read.
      LockSupport.parkNanos(5_000_000);
    }
    return false;
  }

  /** Whether it waits for the writers' lock; the database's driver and others have locks too. */
  private static boolean isWriting(Thread thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    return IntStream.range(1, stack.length)
        .anyMatch(i ->
            stack[i].getClassName().equals(Store.class.getName())
                && stack[i].getMethodName().equals("write")
                && stack[i - 1].getClassName().equals(ReentrantLock.class.getName()));
  }
}
