package kanshiki.lookup.whois;

/** What an entry of a WHOIS answer tells. */
enum Meaning {
  DOMAIN,
  REGISTRAR,
  CREATED,
  CHANGED,
  EXPIRES,
  NAME_SERVER,
  STATUS,
  /** The registrant, marked as an organisation. */
  ORGANISATION,
  /** The registrant's name, be it a person or not; never kept. */
  NAME,
  MAIL,
  COUNTRY,
  ABUSE,
  /** Number or handle that tells who the registrant is: {@code holder-c}. */
  HOLDER,
  /** The server to ask next. */
  REFERRAL;

  /** Tells of the registrant: counts only where nobody else is spoken of. */
  boolean isRegistrants() {
    return switch (this) {
      case ORGANISATION, NAME, MAIL, COUNTRY -> true;
      case DOMAIN,
          REGISTRAR,
          CREATED,
          CHANGED,
          EXPIRES,
          NAME_SERVER,
          STATUS,
          ABUSE,
          HOLDER,
          REFERRAL ->
          false;
    };
  }
}
