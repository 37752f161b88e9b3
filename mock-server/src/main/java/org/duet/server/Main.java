package org.duet.server;

import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.duet.server.store.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a server on its own. */
@Command(
    name = "duet server",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "The server of Duet: accounts, matching, calls and the event feed.")
public final class Main implements Callable<Integer> {
  private static final int PORT = 8377;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on; 0 takes any free one. Default: " + PORT + ".")
  private int port = PORT;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen on. Default: 127.0.0.1, this machine alone.")
  private String host = "127.0.0.1";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Directory of the database, made if it is missing. Default: a temporary one, deleted at"
              + " the end.")
  private @Nullable Path data;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description =
          "A PostgreSQL database instead, which several servers may share:"
              + " postgresql://user@host:port/database. The password may stand in the URL or in"
              + " the environment variable DUET_DATABASE_PASSWORD.")
  private @Nullable String database;

  @Option(
      names = "--seed",
      description = "Put people in to try it with: ann@duet.test, ben@duet.test and others.")
  private boolean seed;

  @Option(
      names = "--behind-proxy",
      description =
          "Something in front of the server speaks TLS. Needed to listen beyond this machine,"
              + " unless there is a keystore.")
  private boolean behindProxy;

  @Option(
      names = TlsKeys.KEYSTORE,
      paramLabel = "FILE",
      description =
          "Speak TLS, with the key and certificate of this PKCS12 file. Default: none; then the"
              + " server listens on this machine alone, or behind a proxy.")
  private @Nullable Path tlsKeystore;

  @Option(
      names = TlsKeys.PASSWORD_FILE,
      paramLabel = "FILE",
      description = "File whose first line is the password of the keystore.")
  private @Nullable Path tlsPasswordFile;

  @Option(
      names = TurnSecret.URL,
      paramLabel = "URL",
      description =
          "A TURN relay for calls, as turn:host:port; coturn with use-auth-secret. May be repeated."
              + " First calls go through it alone, so that strangers do not learn each other's"
              + " address. Its secret comes from "
              + TurnSecret.FILE
              + " or from the environment variable "
              + TurnSecret.VARIABLE
              + ".")
  private List<String> turnUrls = List.of();

  @Option(
      names = TurnSecret.FILE,
      paramLabel = "FILE",
      description =
          "File whose first line is the secret that the relay shares with this server (coturn:"
              + " static-auth-secret). Never on the command line, which everybody can read.")
  private @Nullable Path turnSecretFile;

  @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Change a setting; see below.")
  private List<String> settings = List.of();

  private Main() {}

  /** Starts it, and ends when the process is told to. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.setParameterExceptionHandler((wrong, args) -> {
      line.getErr().println(wrong.getMessage());
      line.getErr().println("See --help for what there is.");
      return CommandLine.ExitCode.USAGE;
    });
    line.getHelpSectionMap()
        .put(CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER, help -> settingsHelp());
    return line;
  }

  private static String settingsHelp() {
    return Settings.ALL.stream()
        .map(s ->
            "  %s=%s  %s%n      %s%n"
                .formatted(s.name(), s.read().apply(ServerConfig.TEMPORARY), s.unit(), s.meaning()))
        .collect(Collectors.joining("", "%nSettings, with their defaults:%n".formatted(), ""));
  }

  @Override
  public Integer call() throws InterruptedException {
    CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
    ServerConfig config = config(line);
    MockServer server;
    try {
      server = MockServer.start(config);
    } catch (RuntimeException e) {
      line.getErr().println("The server could not start: " + reason(e));
      return 1;
    }
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "duet-stop"));
    line.getOut().println("Duet server: " + server.url());
    line.getOut().flush();
    ended.await();
    return 0;
  }

  private @Nullable String reason(Throwable failure) {
    Throwable deepest = failure;
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      deepest = cause;
    }
    return deepest instanceof BindException
        ? "port %d of %s: %s".formatted(port, host, deepest.getMessage())
        : deepest.getMessage();
  }

  private ServerConfig config(CommandLine line) {
    try {
      if (port < 0 || port > 65535) {
        throw new InvalidSetting("--port", String.valueOf(port), "a number from 0 to 65535");
      }
      requireSafety();
      Optional<TlsKeys> keys = keys();
      ServerConfig config =
          ServerConfig.TEMPORARY
              .withHost(host)
              .withPort(port)
              .withSeeds(seed)
              .withProxy(behindProxy);
      config = Optional.ofNullable(data).map(config::withData).orElse(config);
      config =
          Optional.ofNullable(database).map(Main::place).map(config::withDatabase).orElse(config);
      config = keys.map(config::withTls).orElse(config);
      config =
          config.withIce(
              TurnSecret.into(
                  config.ice(), turnUrls, turnSecretFile, System.getenv(TurnSecret.VARIABLE)));
      for (String setting : settings) {
        config = Settings.with(config, setting);
      }
      Settings.check(config);
      return config;
    } catch (InvalidSetting e) {
      throw new ParameterException(line, e.getMessage(), e);
    }
  }

  private static Place.Shared place(String url) {
    try {
      Place.Shared place = Place.Shared.parse(url);
      String password = System.getenv("DUET_DATABASE_PASSWORD");
      return password == null ? place : place.withPassword(password);
    } catch (IllegalArgumentException e) {
      String shown = url.replaceFirst("//[^@/]*@", "//...@");
      throw new InvalidSetting("--database", shown, String.valueOf(e.getMessage()));
    }
  }

  private Optional<TlsKeys> keys() {
    Path keystore = tlsKeystore;
    Path passwordFile = tlsPasswordFile;
    if (keystore != null && passwordFile != null) {
      return Optional.of(TlsKeys.read(keystore, passwordFile));
    }
    if (keystore != null) {
      throw new InvalidSetting(TlsKeys.KEYSTORE + " needs " + TlsKeys.PASSWORD_FILE + " FILE too");
    }
    if (passwordFile != null) {
      throw new InvalidSetting(TlsKeys.PASSWORD_FILE + " needs " + TlsKeys.KEYSTORE + " FILE too");
    }
    return Optional.empty();
  }

  /** Beyond this machine, passwords must not travel in the clear. */
  private void requireSafety() {
    try {
      if (!behindProxy && tlsKeystore == null && !InetAddress.getByName(host).isLoopbackAddress()) {
        throw new InvalidSetting(
            "--host",
            host,
            "an address of this machine alone, or any with --tls-keystore or --behind-proxy");
      }
    } catch (UnknownHostException e) {
      throw new InvalidSetting("--host", host, "an address that this machine has");
    }
  }
}
