package org.duet.server.people;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Optional;
import org.duet.server.http.Caller;
import org.duet.server.http.Json;
import org.duet.server.http.Refused;
import org.duet.server.store.Store;

/** Pictures of people. */
public final class PhotoHandler {
  /** The most a photo may have when it comes. */
  public static final int MAX_BYTES = 5 * 1024 * 1024;

  private final Store store;
  private final InstantSource clock;

  public PhotoHandler(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  public void put(Context ctx) {
    long me = Caller.of(ctx).userId();
    byte[] jpeg = Photo.plain(Json.bytes(ctx, MAX_BYTES));
    store.change(tx -> tx.photos().save(me, jpeg, clock.instant()));
    ctx.status(204);
  }

  public void mine(Context ctx) {
    long me = Caller.of(ctx).userId();
    answer(ctx, store.read(rows -> rows.photos().find(me)));
  }

  public void delete(Context ctx) {
    long me = Caller.of(ctx).userId();
    store.change(tx -> tx.photos().delete(me));
    ctx.status(204);
  }

  /** Of somebody one has, or had offered, a match with. For all others there is none to see. */
  public void of(Context ctx) {
    long me = Caller.of(ctx).userId();
    long them = Json.number(ctx, "id");
    answer(
        ctx,
        store.read(
            rows -> Acquaintance.of(rows, me, them) ? rows.photos().find(them) : Optional.empty()));
  }

  private static void answer(Context ctx, Optional<byte[]> photo) {
    byte[] jpeg = photo.orElseThrow(() -> Refused.notFound("There is no photo."));
    ctx.contentType("image/jpeg").header("Cache-Control", "private, max-age=60").result(jpeg);
  }
}
