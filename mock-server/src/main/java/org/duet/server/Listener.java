package org.duet.server;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Where the server listens, with TLS or without. */
final class Listener {
  private static final long YEAR_SECONDS = 365L * 24 * 3600;

  private Listener() {}

  static ServerConnector of(ServerConfig config, Server server, HttpConfiguration http) {
    ServerConnector connector =
        config
            .tls()
            .map(keys -> new ServerConnector(server, context(keys), secure(http)))
            .orElseGet(() -> new ServerConnector(server, new HttpConnectionFactory(http)));
    connector.setHost(config.host());
    connector.setPort(config.port());
    return connector;
  }

  private static SslContextFactory.Server context(TlsKeys keys) {
    SslContextFactory.Server context = new SslContextFactory.Server();
    context.setKeyStore(keys.store());
    context.setKeyStorePassword(keys.password());
    context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    return context;
  }

  private static HttpConnectionFactory secure(HttpConfiguration http) {
    HttpConfiguration secure = new HttpConfiguration(http);
    SecureRequestCustomizer customizer = new SecureRequestCustomizer();
    // Inside a house servers are reached by address, which no certificate's name is compared with.
    customizer.setSniHostCheck(false);
    customizer.setStsMaxAge(YEAR_SECONDS);
    secure.addCustomizer(customizer);
    return new HttpConnectionFactory(secure);
  }
}
