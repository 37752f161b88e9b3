package org.duet.server.account;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duet.model.wire.Answers;
import org.duet.model.wire.Requests;
import org.duet.server.http.Caller;
import org.duet.server.http.ClientAddress;
import org.duet.server.http.Fields;
import org.duet.server.http.Json;
import org.duet.server.http.Refused;
import org.duet.server.store.Store;
import org.duet.server.store.Users.User;

/** Registration, log-in, log-out. */
public final class AccountHandler {
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}.]+(\\.[^@\\s\\p{Cntrl}.]+)+");
  private static final int MAX_EMAIL = 254;
  private static final int MIN_PASSWORD = 8;

  /** Longer ones would only be a way to keep the server busy. */
  private static final int MAX_PASSWORD = 1024;

  private final Store store;
  private final Json json;
  private final InstantSource clock;
  private final Passwords passwords;
  private final AccessTokens tokens;
  private final AccountLimits limits;
  private final ClientAddress address;

  public AccountHandler(
      Store store,
      Json json,
      InstantSource clock,
      Passwords passwords,
      AccessTokens tokens,
      AccountLimits limits,
      ClientAddress address) {
    this.store = store;
    this.json = json;
    this.clock = clock;
    this.passwords = passwords;
    this.tokens = tokens;
    this.limits = limits;
    this.address = address;
  }

  public void register(Context ctx) {
    Requests.Register body = json.read(ctx, Requests.Register.class);
    String email = normal(Fields.required("email", body.email()));
    String password = Fields.required("password", body.password());
    Fields fields = new Fields().length("password", password, MIN_PASSWORD, MAX_PASSWORD);
    if (email.length() > MAX_EMAIL || !EMAIL.matcher(email).matches()) {
      fields.wrong("email", "is not an e-mail address");
    }
    fields.check();
    limits.registering(address.of(ctx));
    String hash = passwords.hash(password);
    Optional<User> user = store.write(tx -> tx.users().insert(email, hash, clock.instant()));
    json.answer(ctx, body(user.orElseThrow(() -> Refused.badRequest("Email already registered"))));
  }

  public void logIn(Context ctx) {
    Map<String, String> form = form(ctx);
    String email = normal(Fields.required("username", form.get("username")));
    String password = Fields.required("password", form.get("password"));
    User who =
        limits
            .attempt(email, address.of(ctx), () -> proven(email, password))
            .orElseThrow(() -> Refused.unauthorized("Incorrect email or password"));
    json.answer(
        ctx,
        store.write(tx -> {
          tx.users().seen(who.id(), clock.instant());
          return tokens.issue(tx, who.id(), clock.instant());
        }));
  }

  /** Whose account it is, if it is the right password. */
  private Optional<User> proven(String email, String password) {
    Optional<User> user = store.read(rows -> rows.users().byEmail(email));
    boolean fits =
        password.length() <= MAX_PASSWORD
            && passwords.check(password, user.map(User::passwordHash).orElse(null));
    return user.filter(known -> fits && known.isActive());
  }

  public void me(Context ctx) {
    long id = Caller.of(ctx).userId();
    json.answer(ctx, store.read(rows -> body(rows.users().find(id).orElseThrow())));
  }

  public void logOut(Context ctx) {
    String hash = Caller.of(ctx).tokenHash();
    store.change(tx -> AccessTokens.revoke(tx, hash));
    ctx.status(204);
  }

  private static Answers.User body(User user) {
    return new Answers.User(user.id(), user.email(), user.isActive(), user.createdAt());
  }

  private static String normal(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> form(Context ctx) {
    Json.requireType(ctx, "application/x-www-form-urlencoded", "a form");
    Map<String, String> form = new HashMap<>();
    for (String pair : Json.text(ctx).split("&", -1)) {
      String[] parts = pair.split("=", 2);
      try {
        form.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
      } catch (IllegalArgumentException e) {
        throw Refused.badRequest("The form is not well-formed.");
      }
    }
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
