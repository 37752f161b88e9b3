package org.duet.server.people;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duet.model.people.Interest;
import org.duet.model.people.Profile;
import org.duet.model.wire.Answers.ProfileBody;
import org.duet.model.wire.Requests.WriteProfile;
import org.duet.server.http.Caller;
import org.duet.server.http.Json;
import org.duet.server.http.Refused;
import org.duet.server.store.Rows;
import org.duet.server.store.Store;
import org.jspecify.annotations.Nullable;

/** What people tell of themselves. */
public final class ProfileHandler {
  private final Store store;
  private final Json json;

  public ProfileHandler(Store store, Json json) {
    this.store = store;
    this.json = json;
  }

  public void interests(Context ctx) {
    json.answer(ctx, store.read(rows -> rows.profiles().interests()));
  }

  public void get(Context ctx) {
    long me = Caller.of(ctx).userId();
    Optional<Profile> profile = store.read(rows -> rows.profiles().find(me));
    json.answer(ctx, ProfileBody.of(profile.orElseThrow(ProfileHandler::missing)));
  }

  /** How somebody is, for whom they are shown to. For all others there is nothing to see. */
  public void personality(Context ctx) {
    long me = Caller.of(ctx).userId();
    long them = Json.number(ctx, "id");
    Optional<Profile> profile =
        store.read(rows ->
            Acquaintance.of(rows, me, them) ? rows.profiles().find(them) : Optional.empty());
    json.answer(
        ctx,
        profile
            .map(Profile::personality)
            .orElseThrow(() -> Refused.notFound("There is nothing to see of this person.")));
  }

  public void create(Context ctx) {
    write(
        ctx,
        before -> {
          if (before.isPresent()) {
            throw Refused.badRequest("Profile already exists");
          }
          return null;
        });
  }

  /** Changes a profile; what is left out stays as it is. */
  public void update(Context ctx) {
    write(ctx, before -> before.orElseThrow(ProfileHandler::missing));
  }

  private void write(Context ctx, Function<Optional<Profile>, @Nullable Profile> onto) {
    long me = Caller.of(ctx).userId();
    WriteProfile body = json.read(ctx, WriteProfile.class);
    Profile saved =
        store.write(tx -> {
          Profile before = onto.apply(tx.profiles().find(me));
          Profile next = new ProfileForm(body, before).profile(me, interests(tx));
          tx.profiles().save(next);
          return tx.profiles().find(me).orElseThrow();
        });
    json.answer(ctx, ProfileBody.of(saved));
  }

  private static Map<Long, Interest> interests(Rows rows) {
    List<Interest> all = rows.profiles().interests();
    return all.stream().collect(Collectors.toMap(Interest::id, Function.identity()));
  }

  private static Refused missing() {
    return Refused.notFound("You have no profile yet.");
  }
}
