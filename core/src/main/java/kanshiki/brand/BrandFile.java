package kanshiki.brand;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kanshiki.data.DataFile;
import kanshiki.data.Paragraph;
import kanshiki.language.Words;
import kanshiki.observable.DomainName;

/** Reads the data files of brands; {@code docs/brands.md} describes the keys. */
final class BrandFile {
  /** The data files, in the order in which their brands are listed. */
  static final List<String> FILES =
      List.of(
          "apps",
          "banks",
          "cards",
          "delivery",
          "government",
          "hosting",
          "insurance",
          "lending",
          "media",
          "payment",
          "retail",
          "securities",
          "shopping",
          "telecom",
          "transport",
          "utilities",
          "banks-world",
          "crypto-world",
          "delivery-world",
          "energy-world",
          "government-world",
          "insurance-world",
          "media-world",
          "payment-world",
          "shopping-world",
          "social-world",
          "technology-world",
          "telecom-world",
          "travel-world");

  /** The keys of a paragraph; {@code sector} is put in while reading, from the file's name. */
  static final Set<String> KEYS =
      Set.of(
          "sector",
          "id",
          "name-ja",
          "name-en",
          "alias",
          "word",
          "domain",
          "shared",
          "delivery",
          "relay",
          "bookmark",
          "security",
          "abuse",
          "kin",
          "country");

  private BrandFile() {}

  /** Every paragraph of every file, with its sector: the file's name without {@code -world}. */
  static List<Paragraph> all() {
    var all = new ArrayList<Paragraph>();
    for (String file : FILES) {
      var sector = new Paragraph.Field("sector", file.replace("-world", ""));
      for (Paragraph paragraph : DataFile.paragraphs(BrandFile.class, file + ".brands", KEYS)) {
        var fields = new ArrayList<Paragraph.Field>();
        fields.add(sector);
        fields.addAll(paragraph.fields());
        all.add(new Paragraph(file + ".brands", fields));
      }
    }
    return all;
  }

  static Brand brand(Paragraph paragraph) {
    return new Brand(
        paragraph.get("id"),
        paragraph.get("sector"),
        new Words(paragraph.get("name-ja"), paragraph.get("name-en")),
        paragraph.all("alias"),
        paragraph.all("word"),
        domains(paragraph, "domain"),
        domains(paragraph, "shared"),
        domains(paragraph, "delivery"),
        paragraph.all("relay"),
        paragraph.get("bookmark"),
        paragraph.find("security"),
        paragraph.find("abuse"),
        paragraph.all("kin"),
        Set.copyOf(paragraph.all("country")));
  }

  /** Each without the note in parentheses that says where it was confirmed. */
  private static List<DomainName> domains(Paragraph paragraph, String key) {
    return paragraph.all(key).stream()
        .map(value -> value.indexOf(' ') < 0 ? value : value.substring(0, value.indexOf(' ')))
        .map(
            name ->
                DomainName.parse(name)
                    .orElseThrow(() -> new IllegalStateException("not a domain: " + name)))
        .toList();
  }
}
