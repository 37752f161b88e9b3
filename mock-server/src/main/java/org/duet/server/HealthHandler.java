package org.duet.server;

import io.javalin.http.Context;
import java.util.Map;
import org.duet.server.http.Json;
import org.duet.server.http.Refused;
import org.duet.server.store.Store;
import org.duet.server.store.StoreUnavailable;

/** Whether the server lives, and whether it can work. */
final class HealthHandler {
  private final Store store;
  private final Json json;
  private final Metrics metrics;

  HealthHandler(Store store, Json json, Metrics metrics) {
    this.store = store;
    this.json = json;
    this.metrics = metrics;
  }

  void live(Context ctx) {
    json.answer(ctx, Map.of("status", "ok"));
  }

  void ready(Context ctx) {
    try {
      store.read(rows -> rows.profiles().interests().size());
      if (!store.hearsOthers()) {
        throw Refused.unavailable("The line to the other servers is missing.", 1);
      }
      json.answer(ctx, Map.of("status", "ready"));
    } catch (StoreUnavailable e) {
      throw Refused.unavailable("The database is missing.", 1);
    }
  }

  void version(Context ctx) {
    String version = HealthHandler.class.getPackage().getImplementationVersion();
    json.answer(ctx, Map.of("name", "duet-server", "version", version == null ? "dev" : version));
  }

  void metrics(Context ctx) {
    ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.text());
  }
}
