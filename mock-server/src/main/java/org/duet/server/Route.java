package org.duet.server;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * One path with one method.
 *
 * @param open whether it asks nobody who they are
 */
record Route(HandlerType method, String path, boolean open, Handler handler) {

  static Route open(HandlerType method, String path, Handler handler) {
    return new Route(method, path, true, handler);
  }

  static Route known(HandlerType method, String path, Handler handler) {
    return new Route(method, path, false, handler);
  }
}
