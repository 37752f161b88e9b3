package org.duet.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.router.JavalinDefaultRoutingApi;
import org.duet.server.account.AccountHandler;
import org.duet.server.account.Gate;
import org.duet.server.call.CallHandler;
import org.duet.server.call.SignalHandler;
import org.duet.server.feed.FeedHandler;
import org.duet.server.matching.MatchHandler;
import org.duet.server.people.ProfileHandler;

/** Every path of the server. */
record Routes(
    Gate gate,
    AccountHandler accounts,
    ProfileHandler profiles,
    MatchHandler matches,
    CallHandler calls,
    SignalHandler signals,
    HealthHandler health) {

  /** Opens to everybody; all other routes ask who comes. */
  private static Handler open(Handler handler) {
    return handler;
  }

  private Handler known(Handler handler) {
    return ctx -> {
      gate.pass(ctx);
      handler.handle(ctx);
    };
  }

  void on(RoutesConfig routes) {
    JavalinDefaultRoutingApi on = routes;
    on.get("/livez", open(health::live));
    on.get("/readyz", open(health::ready));
    on.get("/version", open(health::version));

    on.post("/api/auth/register", open(accounts::register));
    on.post("/api/auth/token", open(accounts::logIn));
    on.get("/api/auth/me", known(accounts::me));
    on.post("/api/auth/logout", known(accounts::logOut));

    on.get("/api/profile/", known(profiles::get));
    on.post("/api/profile/", known(profiles::create));
    on.put("/api/profile/", known(profiles::update));
    on.get("/api/profile/interests", known(profiles::interests));

    on.post("/api/matching/find", known(matches::find));
    on.get("/api/matching/", known(matches::mutualMatches));
    on.get("/api/matching/candidates", known(matches::candidates));
    on.post("/api/matching/swipe", known(matches::swipe));
    on.get("/api/matching/mutual", known(matches::mutual));
    on.post("/api/matching/unmatch", known(matches::unmatch));
    on.get("/api/matching/active-users", known(matches::activeUsers));

    on.post("/api/video/start-call", known(calls::start));
    on.get("/api/video/session/{id}", known(calls::session));
    on.post("/api/video/join-call/{id}", known(calls::join));
    on.post("/api/video/decline-call/{id}", known(calls::decline));
    on.post("/api/video/dismiss-call/{id}", known(calls::dismiss));
    on.post("/api/video/extend-call/{id}", known(calls::extend));
    on.post("/api/video/end-call/{id}", known(calls::end));
    on.get("/api/video/pending-calls", known(calls::pending));
    on.get("/api/video/active-sessions", known(calls::active));
    on.post("/api/video/signal", known(signals::send));
    on.get("/api/video/signals/{id}", known(signals::fetch));
  }

  /** The event feed, where the server has one. */
  static void feed(RoutesConfig routes, FeedHandler feed) {
    JavalinDefaultRoutingApi on = routes;
    on.wsBeforeUpgrade("/api/events", feed::beforeUpgrade);
    on.ws("/api/events", feed::configure);
  }
}
