package org.duet.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.duet.server.http.Refused;

/** The documents of the wire contract, and a page to read them in a browser. */
final class DocsHandler {
  private static final String VIEWER = "/META-INF/resources/webjars/swagger-ui/";
  private static final Map<String, String> PARTS =
      Map.of(
          "swagger-ui-bundle.js", "text/javascript",
          "swagger-ui.css", "text/css",
          "start.js", "text/javascript");

  private final String viewerVersion;

  /**
   * @param viewerVersion of the viewer on the class path
   */
  DocsHandler(String viewerVersion) {
    this.viewerVersion = viewerVersion;
  }

  void openapi(Context ctx) {
    send(ctx, "/openapi.yaml", "application/yaml");
  }

  void asyncapi(Context ctx) {
    send(ctx, "/asyncapi.yaml", "application/yaml");
  }

  void page(Context ctx) {
    ctx.header(
        "Content-Security-Policy",
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:");
    send(ctx, "/docs/index.html", "text/html; charset=utf-8");
  }

  void part(Context ctx) {
    String file = ctx.pathParam("file");
    String type = PARTS.get(file);
    if (type == null) {
      throw Refused.notFound("There is nothing here.");
    }
    String folder = file.equals("start.js") ? "/docs/" : VIEWER + viewerVersion + "/";
    send(ctx, folder + file, type);
  }

  private static void send(Context ctx, String resource, String type) {
    try (InputStream in = DocsHandler.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw Refused.notFound("This document is not part of the package.");
      }
      ctx.contentType(type).result(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
