package org.duet.server.event;

/**
 * Takes what was committed, in the order of the commits, and brings it to the connected devices.
 * Publishing never blocks: the writer's lock is held meanwhile.
 */
public interface EventBus {
  void publish(Event event);
}
