package kanshiki.lookup;

/**
 * What an answer from outside may tell. Sealed, so that every report format must show each kind.
 */
public sealed interface Fact
    permits NameFacts,
        NetworkFacts,
        RegistrationFacts,
        Rating,
        AuthenticationFacts,
        PageFacts,
        CertificateFacts {}
