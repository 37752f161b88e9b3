package org.duet.app.media.webrtc.link;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * By which certificate each side of a connection is known: those that were shown and checked when
 * the connection was made secret, whatever the descriptions say of others. Spelled as {@link
 * Fingerprint} spells them.
 */
record Certificates(String own, String other) {

  /**
   * Those in use; nothing while the library does not tell both, nor where not all of the connection
   * is with one and the same.
   */
  static Optional<Certificates> inUse(List<Stat> report) {
    List<Optional<Certificates>> different =
        Stat.all(report, "transport").map(one -> of(report, one)).distinct().toList();
    return different.size() == 1 ? different.getFirst() : Optional.empty();
  }

  private static Optional<Certificates> of(List<Stat> report, Stat transport) {
    return fingerprint(report, transport.text("localCertificateId"))
        .flatMap(own ->
            fingerprint(report, transport.text("remoteCertificateId"))
                .map(other -> new Certificates(own, other)));
  }

  private static Optional<String> fingerprint(List<Stat> report, String id) {
    return Stat.named(report, id)
        .filter(one -> !one.text("fingerprintAlgorithm").isEmpty())
        .filter(one -> !one.text("fingerprint").isEmpty())
        .map(one -> one.text("fingerprintAlgorithm") + " " + one.text("fingerprint"))
        .map(one -> one.toLowerCase(Locale.ROOT));
  }
}
