package kanshiki.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.PlaywrightException;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import kanshiki.page.Certificate;

/** The certificate that a host showed to the browser. */
final class Certificates {
  private static final int DNS_NAME = 2;

  private static final int MAX_NAMES = 100;

  private Certificates() {}

  /** Empty when there is none, or one that cannot be read. */
  static Optional<Certificate> of(CDPSession session, String origin) {
    var asked = new JsonObject();
    asked.addProperty("origin", origin);
    try {
      JsonArray table = session.send("Network.getCertificate", asked).getAsJsonArray("tableNames");
      return table == null || table.isEmpty()
          ? Optional.empty()
          : read(Base64.getDecoder().decode(table.get(0).getAsString()));
    } catch (PlaywrightException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Optional<Certificate> read(byte[] der) {
    try {
      var certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der));
      X500Principal issuer = certificate.getIssuerX500Principal();
      X500Principal subject = certificate.getSubjectX500Principal();
      return Optional.of(
          new Certificate(
              name(issuer),
              name(subject),
              names(certificate),
              certificate.getNotBefore().toInstant(),
              certificate.getNotAfter().toInstant(),
              issuer.equals(subject)));
    } catch (CertificateException e) {
      return Optional.empty();
    }
  }

  private static List<String> names(X509Certificate certificate) throws CertificateException {
    Collection<List<?>> all = certificate.getSubjectAlternativeNames();
    return all == null
        ? List.of()
        : all.stream()
            .filter(name -> name.getFirst() instanceof Integer kind && kind == DNS_NAME)
            .map(name -> String.valueOf(name.get(1)))
            .limit(MAX_NAMES)
            .toList();
  }

  /** Organisation, or else the common name, or else all of it. */
  private static String name(X500Principal principal) {
    String all = principal.getName(X500Principal.RFC2253);
    try {
      List<Rdn> parts = new LdapName(all).getRdns();
      for (String wanted : List.of("O", "CN")) {
        for (Rdn part : parts) {
          if (part.getType().equalsIgnoreCase(wanted)) {
            return String.valueOf(part.getValue());
          }
        }
      }
      return all;
    } catch (InvalidNameException e) {
      return all;
    }
  }
}
