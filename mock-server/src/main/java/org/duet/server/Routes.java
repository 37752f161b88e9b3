package org.duet.server;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import io.javalin.config.RoutesConfig;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import org.duet.server.account.AccountHandler;
import org.duet.server.account.Gate;
import org.duet.server.call.CallHandler;
import org.duet.server.call.CallListHandler;
import org.duet.server.call.IceHandler;
import org.duet.server.call.SignalHandler;
import org.duet.server.chat.ChatHandler;
import org.duet.server.feed.FeedHandler;
import org.duet.server.http.Json;
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
    HealthHandler health,
    DocsHandler docs) {
  static final String FEED = "/api/events";

  /** All of them but the event feed. */
  List<Route> all() {
    return List.of(
        Route.open(GET, "/livez", health::live),
        Route.open(GET, "/readyz", health::ready),
        Route.open(GET, "/version", health::version),
        Route.open(GET, "/metrics", health::metrics),
        Route.open(GET, "/openapi.yaml", docs::openapi),
        Route.open(GET, "/asyncapi.yaml", docs::asyncapi),
        Route.open(GET, "/docs", docs::page),
        Route.open(GET, "/docs/{file}", docs::part),
        Route.open(POST, "/api/auth/register", accounts::register),
        Route.open(POST, "/api/auth/token", accounts::logIn),
        Route.known(GET, "/api/auth/me", accounts::me),
        Route.known(POST, "/api/auth/logout", accounts::logOut),
        Route.known(GET, "/api/profile/", profiles::get),
        Route.known(POST, "/api/profile/", profiles::create),
        Route.known(PUT, "/api/profile/", profiles::update),
        Route.known(GET, "/api/profile/interests", profiles::interests),
        Route.known(PUT, "/api/profile/photo", photos::put).taking(PhotoHandler.MAX_BYTES),
        Route.known(GET, "/api/profile/photo", photos::mine),
        Route.known(DELETE, "/api/profile/photo", photos::delete),
        Route.known(GET, "/api/users/{id}/photo", photos::of),
        Route.known(GET, "/api/users/{id}/personality", profiles::personality),
        Route.known(POST, "/api/matching/find", matches::find),
        Route.known(GET, "/api/matching/", matches::mutualMatches),
        Route.known(GET, "/api/matching/candidates", matches::candidates),
        Route.known(POST, "/api/matching/swipe", matches::swipe),
        Route.known(GET, "/api/matching/mutual", matches::mutual),
        Route.known(POST, "/api/matching/unmatch", matches::unmatch),
        Route.known(GET, "/api/matching/active-users", matches::activeUsers),
        Route.known(POST, "/api/safety/block", safety::block),
        Route.known(POST, "/api/safety/unblock", safety::unblock),
        Route.known(GET, "/api/safety/blocked", safety::blocked),
        Route.known(POST, "/api/safety/report", safety::report),
        Route.known(GET, "/api/messages/{match_id}", chat::page),
        Route.known(POST, "/api/messages/{match_id}", chat::write),
        Route.known(POST, "/api/video/start-call", calls::start),
        Route.known(GET, "/api/video/session/{id}", calls::session),
        Route.known(POST, "/api/video/join-call/{id}", calls::join),
        Route.known(POST, "/api/video/decline-call/{id}", calls::decline),
        Route.known(POST, "/api/video/dismiss-call/{id}", calls::dismiss),
        Route.known(POST, "/api/video/extend-call/{id}", calls::extend),
        Route.known(POST, "/api/video/end-call/{id}", calls::end),
        Route.known(GET, "/api/video/pending-calls", lists::pending),
        Route.known(GET, "/api/video/active-sessions", lists::active),
        Route.known(GET, "/api/video/call-history/{match_id}", lists::history),
        Route.known(GET, "/api/video/missed-calls", lists::missed),
        Route.known(GET, "/api/video/ice-servers", ice::servers),
        Route.known(POST, "/api/video/signal", signals::send),
        Route.known(GET, "/api/video/signals/{id}", signals::fetch));
  }

  void on(RoutesConfig routes) {
    for (Route route : all()) {
      routes.addHttpHandler(
          route.method(),
          route.path(),
          ctx -> {
            Json.bound(ctx, route.maxBody());
            if (!route.open()) {
              gate.pass(ctx);
            }
            route.handler().handle(ctx);
          });
    }
  }

  /** The event feed, where the server has one. */
  static void feed(RoutesConfig routes, FeedHandler feed) {
    JavalinDefaultRoutingApi on = routes;
    on.wsBeforeUpgrade(FEED, feed::beforeUpgrade);
    on.ws(FEED, feed::configure);
    // What names no version of WebSockets does not come to the two above.
    on.addHttpHandler(GET, FEED, feed::withoutHandshake);
  }
}
