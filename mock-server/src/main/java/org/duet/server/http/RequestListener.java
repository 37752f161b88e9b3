package org.duet.server.http;

/** Is told of every HTTP request that was answered, upgrades to the event feed too. */
@FunctionalInterface
public interface RequestListener {
  void answered(String method, String path, int status);
}
