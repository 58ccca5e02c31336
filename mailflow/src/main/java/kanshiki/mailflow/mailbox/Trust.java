package kanshiki.mailflow.mailbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whose certificates are trusted: the system's authorities, and those of a file. */
public final class Trust {
  private Trust() {}

  /**
   * Makes TLS connections.
   *
   * @param file PEM certificates trusted besides the system's
   * @throws IOException when it cannot be read, said in one sentence
   */
  public static SSLSocketFactory of(Optional<Path> file) throws IOException {
    try {
      var all = KeyStore.getInstance(KeyStore.getDefaultType());
      all.load(null, null);
      int number = 0;
      TrustManagerFactory system = managers(null);
      for (var manager : system.getTrustManagers()) {
        if (manager instanceof X509TrustManager trusted) {
          for (X509Certificate each : trusted.getAcceptedIssuers()) {
            all.setCertificateEntry("system-" + number++, each);
          }
        }
      }
      if (file.isPresent()) {
        try (var in = Files.newInputStream(file.get())) {
          for (Certificate each :
              CertificateFactory.getInstance("X.509").generateCertificates(in)) {
            all.setCertificateEntry("file-" + number++, each);
          }
        }
      }
      var context = SSLContext.getInstance("TLS");
      context.init(null, managers(all).getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException | IOException e) {
      String what = file.map(Path::toString).orElse("the system's authorities");
      throw new IOException(what + " cannot be used as trusted certificates", e);
    }
  }

  private static TrustManagerFactory managers(@Nullable KeyStore store)
      throws GeneralSecurityException {
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(store);
    return managers;
  }
}
