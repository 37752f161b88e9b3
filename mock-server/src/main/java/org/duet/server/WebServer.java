package org.duet.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.servlet.JavalinWsServletContext;
import io.javalin.router.Endpoint;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.duet.model.wire.Problem;
import org.duet.server.feed.FeedHandler;
import org.duet.server.http.Json;
import org.duet.server.http.Refused;
import org.duet.server.store.StoreUnavailable;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP side: listens, hands requests to the routes, makes problem details of what fails. */
final class WebServer {
  private static final Logger log = LoggerFactory.getLogger(WebServer.class);

  /** How much of a refused request is read for nothing, in bytes: more than any that is allowed. */
  private static final long UNREAD_AT_MOST = 8 * 1024 * 1024;

  private static final String NOT_UNDERSTOOD = "The request could not be understood.";

  /** How long whoever was told that a body is too large may be silent before the line is closed. */
  private static final Duration LAST_BYTES = Duration.ofSeconds(1);

  private final ServerConfig config;
  private final Json json;
  private final Metrics metrics;
  private final LateRequests late;
  private final Javalin javalin;

  WebServer(
      ServerConfig config, Json json, Routes routes, Optional<FeedHandler> feed, Metrics metrics) {
    this.config = config;
    this.metrics = metrics;
    this.json = json;
    this.late = new LateRequests(config.times());
    this.javalin =
        Javalin.create(web -> {
          settings(web);
          routes.on(web.routes);
          feed.ifPresent(f -> Routes.feed(web.routes, f));
          failures(web.routes);
        });
  }

  private void settings(JavalinConfig web) {
    web.startup.showJavalinBanner = false;
    web.startup.showOldJavalinVersionWarning = false;
    web.startup.startupWatcherEnabled = false;
    web.concurrency.useVirtualThreads = true;
    web.http.prefer405over404 = true;
    web.http.generateEtags = false;
    web.requestLogger.http((ctx, ms) -> answered(ctx, ctx.statusCode()));
    web.requestLogger.ws(ws -> ws.onUpgrade((ctx, ms) -> answered(ctx, ctx.res().getStatus())));
    web.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      // Whoever does not go on with a request only wants to keep the line busy.
      http.setIdleTimeout(config.times().idle().toMillis());
    });
    web.jetty.addConnector((server, http) -> {
      ServerConnector connector = Listener.of(config, server, http);
      connector.addBean(late);
      return connector;
    });
    // Nobody is known by a cookie here.
    web.jetty.modifyServletContextHandler(WebServer::withoutCookies);
    web.jetty.modifyServer(server -> {
      server.setStopTimeout(0);
      server.setErrorHandler(this::jettyFailed);
    });
  }

  /** What OWASP asks of an API; a handler may say otherwise. */
  private static void headers(Context ctx) {
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Cache-Control", "no-store");
    ctx.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    ctx.header("Referrer-Policy", "no-referrer");
  }

  /**
   * A refusal may come before the body was read. Jetty then gives up the line without a word, and
   * whoever sends the next request on it gets no answer: so what is left is read, and where that
   * would be too much, the end of the line is announced.
   */
  private static void readToTheEnd(Context ctx) {
    if (ctx.res().isCommitted() && ctx.header("Expect") != null) {
      // It was told that its body is too large, and does not send it.
      return;
    }
    try {
      if (ctx.res().isCommitted()) {
        // What is under way is still taken, so that the answer is not lost; what is not, is not.
        ServletContextRequest.getServletContextRequest(ctx.req())
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint()
            .setIdleTimeout(LAST_BYTES.toMillis());
      }
      InputStream body = ctx.req().getInputStream();
      if (body.skip(UNREAD_AT_MOST) == UNREAD_AT_MOST) {
        ctx.header("Connection", "close");
      }
    } catch (IOException e) {
      ctx.header("Connection", "close");
    }
  }

  private void failures(JavalinDefaultRoutingApi on) {
    on.before(WebServer::headers);
    on.after(WebServer::readToTheEnd);
    on.exception(Refused.class, (e, ctx) -> told(ctx, e));
    on.exception(HttpResponseException.class, (e, ctx) -> told(ctx, refused(e)));
    // What Jetty finds wrong with a request, though only when somebody looks at that part of it.
    on.exception(
        HttpException.RuntimeException.class,
        (e, ctx) -> told(ctx, Refused.status(e.getCode(), "Refused", NOT_UNDERSTOOD)));
    on.exception(StoreUnavailable.class, (e, ctx) -> unavailable(ctx, e));
    on.exception(
        Exception.class,
        (e, ctx) -> {
          log.error("{} {} failed", ctx.method(), ctx.endpoint().path, e);
          told(
              ctx,
              Refused.status(500, "Internal Server Error", "Something went wrong on our side."));
        });
  }

  private void told(Context ctx, Refused refused) {
    if (ctx instanceof JavalinWsServletContext) {
      json.problemNow(ctx, refused);
    } else if (refused.problem().status() == 413) {
      // All of the body may never come.
      json.problemNow(ctx, refused.with("Connection", "close"));
    } else {
      json.problem(ctx, refused);
    }
  }

  private void unavailable(Context ctx, StoreUnavailable e) {
    log.warn("database: {}", String.valueOf(e.getCause()));
    told(ctx, Refused.unavailable("The server can not do this now. Please try again.", 1));
  }

  private static Refused refused(HttpResponseException e) {
    return switch (e.getStatus()) {
      case 404 -> Refused.notFound("There is nothing here.");
      case 405 -> Refused.methodNotAllowed(String.join(", ", e.getDetails().values()));
      default -> Refused.status(e.getStatus(), "Refused", "The request was refused.");
    };
  }

  private void answered(Context ctx, int status) {
    config.requests().answered(ctx.method().toString(), ctx.path(), status);
    Endpoint last = ctx.endpoints().lastHttpEndpoint();
    metrics.answered(ctx.method().toString(), last == null ? "" : last.path, status);
  }

  /** An upgrade makes a session, which nobody needs; it is forgotten soon. */
  private static void withoutCookies(ServletContextHandler context) {
    context.getSessionHandler().setUsingCookies(false);
    context.getSessionHandler().setMaxInactiveInterval(1);
  }

  /** What Jetty refuses before it is a request: a bad line, a header that is too large. */
  private boolean jettyFailed(Request request, Response response, Callback callback) {
    int status = response.getStatus() == 0 ? 500 : response.getStatus();
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    // The line is given up after it; whoever is not told would use it again.
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    Refused refused = Refused.status(status, "Refused", NOT_UNDERSTOOD);
    Content.Sink.write(response, true, json.text(refused), callback);
    return true;
  }

  int start() {
    javalin.start(config.host(), config.port());
    late.start();
    return javalin.port();
  }

  void stop() {
    late.close();
    javalin.stop();
  }
}
