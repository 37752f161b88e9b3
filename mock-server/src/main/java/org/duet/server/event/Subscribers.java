package org.duet.server.event;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hands what is published to all who asked for it. Thread-safe. */
public final class Subscribers implements EventBus {
  private final List<EventBus> all = new CopyOnWriteArrayList<>();

  public void add(EventBus subscriber) {
    all.add(subscriber);
  }

  @Override
  public void publish(Event event) {
    all.forEach(subscriber -> subscriber.publish(event));
  }
}
