package kanshiki.lookup.whois;

/** Under what kind of heading an entry stands. */
enum Section {
  /** No heading: the domain itself. */
  NONE,
  /** Who holds the domain. */
  REGISTRANT,
  /** Another person or office: administrative, technical, billing. */
  CONTACT,
  /** Through whom it was registered. */
  REGISTRAR,
  NAME_SERVERS,
  /** A heading that says nothing to us. */
  OTHER
}
