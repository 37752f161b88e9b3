package org.duet.server.feed;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duet.server.event.Event;
import org.duet.server.event.EventBus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The devices that are connected to this process. Registering happens while the writer's lock is
 * held, so that a device misses nothing between its snapshot and the first frame after it.
 */
public final class Hub implements EventBus {
  private static final Logger log = LoggerFactory.getLogger(Hub.class);

  private final Map<Long, Map<String, Connection>> people = new ConcurrentHashMap<>();

  private final String node;

  /**
   * @param node what this process is called
   */
  public Hub(String node) {
    this.node = node;
  }

  /** Whether any device of the person is connected here. */
  public boolean hasDeviceOf(long user) {
    return people.containsKey(user);
  }

  /** Whether this device of the person is connected here, and is to stay. */
  public boolean isConnected(long user, String device) {
    Connection connection = people.getOrDefault(user, Map.of()).get(device);
    return connection != null && !connection.isClosing();
  }

  /** Takes a connection in, instead of an older one of the same device. */
  void register(Connection connection) {
    long user = connection.caller().userId();
    log.debug("a device of user {} is connected", user);
    Connection[] old = new Connection[1];
    people.compute(
        user,
        (id, devices) -> {
          Map<String, Connection> next = devices == null ? new ConcurrentHashMap<>() : devices;
          old[0] = next.put(connection.caller().device(), connection);
          return next;
        });
    replaced(old[0]);
  }

  private static void replaced(@Nullable Connection old) {
    if (old != null) {
      old.close(Connection.REPLACED, "a newer connection of this device");
    }
  }

  /** Lets a connection go, unless a newer one has its place; true if it was the person's last. */
  boolean unregister(Connection connection) {
    long user = connection.caller().userId();
    boolean[] last = new boolean[1];
    people.computeIfPresent(
        user,
        (id, devices) -> {
          boolean removed = devices.remove(connection.caller().device(), connection);
          last[0] = removed && devices.isEmpty();
          return devices.isEmpty() ? null : devices;
        });
    return last[0];
  }

  @Override
  public void publish(Event event) {
    switch (event) {
      case Event.Tell tell ->
          people
              .getOrDefault(tell.userId(), Map.of())
              .forEach((device, connection) -> {
                if (tell.means(device)) {
                  connection.send(tell.frame());
                }
              });
      case Event.TokenRevoked revoked ->
          all().stream()
              .filter(c -> c.caller().tokenHash().equals(revoked.tokenHash()))
              .forEach(c -> c.close(Connection.TOKEN_DEAD, "token revoked"));
      case Event.Moved moved -> {
        if (!moved.node().equals(node)) {
          replaced(people.getOrDefault(moved.userId(), Map.of()).get(moved.device()));
        }
      }
      case Event.Missed missed ->
          all().forEach(c -> c.close(Connection.SERVER_STOPS, "please connect again"));
      // Whoever hands them out subscribes too.
      case Event.SignalsWaiting waiting -> {}
    }
  }

  Collection<Connection> all() {
    return people.values().stream().flatMap(devices -> devices.values().stream()).toList();
  }

  /** How many devices are connected. */
  public int size() {
    return all().size();
  }
}
