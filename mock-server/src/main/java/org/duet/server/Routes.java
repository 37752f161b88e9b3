package org.duet.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.router.JavalinDefaultRoutingApi;
import org.duet.server.account.AccountHandler;
import org.duet.server.account.Gate;
import org.duet.server.call.CallHandler;
import org.duet.server.call.CallListHandler;
import org.duet.server.call.IceHandler;
import org.duet.server.call.SignalHandler;
import org.duet.server.chat.ChatHandler;
import org.duet.server.feed.FeedHandler;
import org.duet.server.matching.MatchHandler;
import org.duet.server.people.PhotoHandler;
import org.duet.server.people.ProfileHandler;
import org.duet.server.safety.SafetyHandler;

/** Every path of the server. */
record Routes(
    Gate gate,
    AccountHandler accounts,
    ProfileHandler profiles,
    PhotoHandler photos,
    MatchHandler matches,
    CallHandler calls,
    CallListHandler lists,
    SignalHandler signals,
    IceHandler ice,
    ChatHandler chat,
    SafetyHandler safety,
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
    on.get("/metrics", open(health::metrics));

    on.post("/api/auth/register", open(accounts::register));
    on.post("/api/auth/token", open(accounts::logIn));
    on.get("/api/auth/me", known(accounts::me));
    on.post("/api/auth/logout", known(accounts::logOut));

    on.get("/api/profile/", known(profiles::get));
    on.post("/api/profile/", known(profiles::create));
    on.put("/api/profile/", known(profiles::update));
    on.get("/api/profile/interests", known(profiles::interests));

    on.put("/api/profile/photo", known(photos::put));
    on.get("/api/profile/photo", known(photos::mine));
    on.delete("/api/profile/photo", known(photos::delete));
    on.get("/api/users/{id}/photo", known(photos::of));

    on.post("/api/matching/find", known(matches::find));
    on.get("/api/matching/", known(matches::mutualMatches));
    on.get("/api/matching/candidates", known(matches::candidates));
    on.post("/api/matching/swipe", known(matches::swipe));
    on.get("/api/matching/mutual", known(matches::mutual));
    on.post("/api/matching/unmatch", known(matches::unmatch));
    on.get("/api/matching/active-users", known(matches::activeUsers));

    on.post("/api/safety/block", known(safety::block));
    on.post("/api/safety/unblock", known(safety::unblock));
    on.get("/api/safety/blocked", known(safety::blocked));
    on.post("/api/safety/report", known(safety::report));
    on.get("/api/messages/{match_id}", known(chat::page));
    on.post("/api/messages/{match_id}", known(chat::write));

    on.post("/api/video/start-call", known(calls::start));
    on.get("/api/video/session/{id}", known(calls::session));
    on.post("/api/video/join-call/{id}", known(calls::join));
    on.post("/api/video/decline-call/{id}", known(calls::decline));
    on.post("/api/video/dismiss-call/{id}", known(calls::dismiss));
    on.post("/api/video/extend-call/{id}", known(calls::extend));
    on.post("/api/video/end-call/{id}", known(calls::end));
    on.get("/api/video/pending-calls", known(lists::pending));
    on.get("/api/video/active-sessions", known(lists::active));
    on.get("/api/video/call-history/{match_id}", known(lists::history));
    on.get("/api/video/ice-servers", known(ice::servers));
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
