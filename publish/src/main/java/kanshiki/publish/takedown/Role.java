package kanshiki.publish.takedown;

import java.util.Locale;

/** What somebody who is written to can do about the fraud. */
public enum Role {
  /** Runs the network on which the page stands. */
  PAGE,
  /** Stands before the page and hides where it is. */
  CDN,
  /** Runs the network from which the mail was sent. */
  ORIGIN,
  /** Sends mail for others, and did so here. */
  MAIL_SERVICE,
  /** Registered the domain for whoever uses it. */
  REGISTRAR,
  /** Is imitated. */
  BRAND,
  /** フィッシング対策協議会, which warns the public in Japan and has pages closed. */
  COUNCIL,
  /** 迷惑メール相談センター, which gathers unwanted mail for Japan's regulator. */
  CENTRE,
  /** JPCERT/CC, which asks operators all over the world to act. */
  CERT;

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How a file with a letter to such a one is called. */
  String fileName() {
    return switch (this) {
      case PAGE, CDN, ORIGIN, MAIL_SERVICE -> "network";
      case REGISTRAR, BRAND, COUNCIL, CENTRE -> id();
      case CERT -> "jpcert";
    };
  }

  /** Whether he must know the page's full address, with all that tells recipients apart. */
  boolean needsFullAddress() {
    return this == PAGE || this == CDN;
  }

  /** Whether he finds the sender only by the mail's header fields. */
  boolean needsHeader() {
    return this == ORIGIN || this == MAIL_SERVICE || this == PAGE || this == CDN;
  }

  /** Whether he gathers the mails themselves. */
  boolean needsMail() {
    return this == BRAND || this == COUNCIL || this == CENTRE || this == CERT;
  }

  /** Whether his letter tells of the mail; the others need to know only of the page. */
  boolean hearsOfMail() {
    return this != REGISTRAR && this != PAGE && this != CDN;
  }

  boolean hearsOfPage() {
    return this != ORIGIN && this != MAIL_SERVICE;
  }

  boolean readsReports() {
    return !needsMail();
  }
}
