package org.duet.server.feed;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duet.server.event.Event;
import org.duet.server.event.EventBus;
import org.jspecify.annotations.Nullable;

/**
 * The devices that are connected to this process. Registering happens while the writer's lock is
 * held, so that a device misses nothing between its snapshot and the first frame after it.
 */
public final class Hub implements EventBus {
  private final Map<Long, Map<String, Connection>> people = new ConcurrentHashMap<>();
  private final Presence presence;

  public Hub(Presence presence) {
    this.presence = presence;
  }

  /** Whether this device of the person is connected here, and is to stay. */
  public boolean isConnected(long user, String device) {
    Connection connection = people.getOrDefault(user, Map.of()).get(device);
    return connection != null && !connection.isClosing();
  }

  /** Takes a connection in, instead of an older one of the same device; true if a person came. */
  boolean register(Connection connection) {
    long user = connection.caller().userId();
    Connection[] old = new Connection[1];
    people.compute(
        user,
        (id, devices) -> {
          Map<String, Connection> next = devices == null ? new ConcurrentHashMap<>() : devices;
          old[0] = next.put(connection.caller().device(), connection);
          return next;
        });
    replaced(old[0]);
    return old[0] == null && presence.came(user);
  }

  private static void replaced(@Nullable Connection old) {
    if (old != null) {
      old.close(Connection.REPLACED, "a newer connection of this device");
    }
  }

  /** Lets a connection go, unless a newer one has its place; true if a person is gone. */
  boolean unregister(Connection connection) {
    long user = connection.caller().userId();
    boolean[] removed = new boolean[1];
    people.computeIfPresent(
        user,
        (id, devices) -> {
          removed[0] = devices.remove(connection.caller().device(), connection);
          return devices.isEmpty() ? null : devices;
        });
    return removed[0] && presence.left(user);
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
      // Whoever is connected here was given them at once.
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
