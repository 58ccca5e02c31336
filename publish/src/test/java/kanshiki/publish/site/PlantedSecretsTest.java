package kanshiki.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kanshiki.Kanshiki;
import kanshiki.examination.Own;
import kanshiki.language.Language;
import kanshiki.language.Words;
import kanshiki.mail.RawMessage;
import kanshiki.publish.Decoded;
import kanshiki.publish.PlantedMails;
import kanshiki.redaction.HouseStyle;
import kanshiki.report.Publication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plants two thousand secrets of twenty kinds in mails, and searches all that is published. */
class PlantedSecretsTest {
  @TempDir Path folder;

  @Test
  void noneIsInAnyByteThatIsPublished() throws IOException {
    List<PlantedMails.Planted> mails = PlantedMails.all();
    assertThat(mails.stream().mapToInt(mail -> mail.secrets().size()).sum()).isEqualTo(2000);
    Set<PlantedMails.Kind> seen = EnumSet.noneOf(PlantedMails.Kind.class);
    var entries = new ArrayList<Entry>();
    var publications = new ArrayList<Publication>();
    for (PlantedMails.Planted mail : mails) {
      var report =
          Kanshiki.offline(Own.UNKNOWN).investigate(new RawMessage(mail.bytes()), "mail.eml");
      Publication publication = Publication.of(report);
      assertThat(publication.text()).contains("異常な動き");
      publications.add(publication);
      entries.add(entry(publication));
      String received = Decoded.of(new String(mail.bytes(), mail.charset()));
      mail.secrets()
          .forEach(
              (kind, secret) -> {
                if (received.contains(secret.toLowerCase(Locale.ROOT))) {
                  seen.add(kind);
                }
              });
    }
    assertThat(seen).as("kinds that are really in the mails").containsAll(readable());
    var site =
        new SiteSettings(
            new Words("注意喚起", "Warnings"),
            Optional.of(URI.create("https://warnings.example/")),
            HouseStyle.BRACKETS,
            ZoneId.of("Asia/Tokyo"));
    new SiteFolder(folder, site).publish(entries);
    var lists = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.getParent().endsWith("w")) {
          lists.append(read(file)).append('\n');
        }
      }
    }
    String everywhere = Decoded.of(lists.toString());
    var leaks = new ArrayList<String>();
    for (int i = 0; i < mails.size(); i++) {
      String own =
          Decoded.of(
              publications.get(i).toJson()
                  + read(folder.resolve(SiteFolder.page(publications.get(i).id(), Language.JA)))
                  + read(folder.resolve(SiteFolder.page(publications.get(i).id(), Language.EN)))
                  + Fragment.of(site, entries.get(i), Language.JA, "picture").html());
      int number = i;
      mails
          .get(i)
          .secrets()
          .forEach(
              (kind, secret) -> {
                for (String form : forms(kind, secret)) {
                  String folded = form.toLowerCase(Locale.ROOT);
                  int at = own.indexOf(folded);
                  if (at >= 0) {
                    leaks.add(
                        number
                            + " "
                            + kind
                            + " "
                            + form
                            + ": "
                            + own.substring(Math.max(0, at - 60), Math.min(own.length(), at + 60))
                                .replace('\n', ' '));
                  }
                  if (everywhere.contains(folded)) {
                    leaks.add(number + " " + kind + " " + form + " in a list or feed");
                  }
                }
              });
    }
    assertThat(leaks).isEmpty();
  }

  /** All that stands in the mails without a further encoding of ours. */
  private static Set<PlantedMails.Kind> readable() {
    return EnumSet.of(
        PlantedMails.Kind.ADDRESS,
        PlantedMails.Kind.BLIND_ADDRESS,
        PlantedMails.Kind.MEMBER_NUMBER,
        PlantedMails.Kind.PATH_TOKEN,
        PlantedMails.Kind.HOST_TOKEN,
        PlantedMails.Kind.MESSAGE_ID,
        PlantedMails.Kind.FORWARDER,
        PlantedMails.Kind.OWN_DOMAIN);
  }

  private static List<String> forms(PlantedMails.Kind kind, String secret) {
    return switch (kind) {
      case ADDRESS, BLIND_ADDRESS, FORWARDER ->
          List.of(
              secret,
              secret.substring(0, secret.indexOf('@')),
              secret.substring(secret.indexOf('@') + 1),
              secret.replace("@", "="));
      case LATIN_NAME -> List.of(secret, secret.substring(secret.indexOf(' ') + 1));
      case MEMBER_NUMBER, TELEPHONE -> List.of(secret, secret.replace("-", ""));
      default -> List.of(secret);
    };
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private static Entry entry(Publication publication) {
    return new Entry(
        publication.id(),
        "1",
        Instant.parse("2026-11-24T09:00:00Z"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        () -> publication);
  }
}
