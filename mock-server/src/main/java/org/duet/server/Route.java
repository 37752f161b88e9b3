package org.duet.server;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import org.duet.server.http.Json;

/**
 * One path with one method.
 *
 * @param open whether it asks nobody who they are
 * @param maxBody how many bytes a request may bring
 */
record Route(HandlerType method, String path, boolean open, int maxBody, Handler handler) {

  static Route open(HandlerType method, String path, Handler handler) {
    return new Route(method, path, true, Json.MAX_BODY, handler);
  }

  static Route known(HandlerType method, String path, Handler handler) {
    return new Route(method, path, false, Json.MAX_BODY, handler);
  }

  /** The same for larger bodies. */
  Route taking(int bytes) {
    return new Route(method, path, open, bytes, handler);
  }
}
