package kanshiki.app.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanshiki.app.keeping.Store;
import kanshiki.brand.Brand;
import kanshiki.brand.BrandDirectory;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.language.Words;
import kanshiki.store.KeptCase;
import kanshiki.store.Wave;
import kanshiki.store.Waves;
import kanshiki.wave.Change;

/** Tells waves in words, for a terminal. */
final class WaveWords {
  /** Variants, cases and links that are told of each. */
  private static final int MOST = 10;

  private static final int MOST_LINKS = 3;

  private final Language language;
  private final Messages messages;
  private final DateTimeFormatter day;
  private final PrintWriter out;

  WaveWords(Language language, PrintWriter out) {
    this.language = language;
    this.messages = Messages.in(language);
    this.out = out;
    this.day = days(language).withZone(ZoneId.systemDefault());
  }

  private static DateTimeFormatter days(Language language) {
    return switch (language) {
      case JA -> DateTimeFormatter.ofPattern("yyyy年M月d日(E)", Locale.JAPANESE);
      case EN -> DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    };
  }

  /** A wave by itself. */
  void tell(Wave wave) {
    out.println(told("wave.title", wave.id(), count(wave), first(wave), last(wave)));
    brands(wave).ifPresent(brands -> out.println("  " + told("wave.brands", brands)));
    variants(wave);
    out.println("  " + cases(wave));
    out.println();
  }

  /** To which wave a case belongs, and why. */
  void tell(Store store, KeptCase kept) {
    List<Waves.Link> links = store.waves().links(kept);
    Optional<Wave> found = store.waves().of(kept);
    out.println();
    if (found.isEmpty()) {
      out.println(told("wave.alone"));
    } else {
      Wave wave = found.get();
      out.println(told("wave.member", wave.id(), count(wave), first(wave), last(wave)));
      wave.members().stream()
          .filter(member -> member.id().equals(kept.id()))
          .findFirst()
          .ifPresent(member -> own(wave, member));
      brands(wave).ifPresent(brands -> out.println("  " + told("wave.brands", brands)));
      variants(wave);
    }
    List<Waves.Link> standing = links.stream().filter(link -> link.refusedAt().isEmpty()).toList();
    standing.stream().limit(MOST_LINKS).forEach(this::reasons);
    more(standing.size() - MOST_LINKS);
    links.stream()
        .filter(link -> link.refusedAt().isPresent())
        .limit(MOST)
        .forEach(link -> out.println("  " + told("wave.unlinked", name(link))));
  }

  private void own(Wave wave, Wave.Member member) {
    Wave.Variant variant = wave.variants().get(member.variant() - 1);
    out.println(
        "  "
            + told(
                "wave.this-variant", Integer.toString(variant.number()), day(variant.firstSeen())));
    if (!wave.members().getFirst().equals(member)) {
      out.println("  " + Change.text(member.changes(), language));
    }
  }

  private void reasons(Waves.Link link) {
    String strength = String.format(Locale.ROOT, "%.1f", link.strength());
    out.println("  " + told("wave.linked", name(link), strength));
    link.kinship()
        .reasons()
        .forEach(reason -> out.println("    - " + CaseList.oneLine(reason.text(language))));
  }

  private static String name(Waves.Link link) {
    return link.id() + " (" + CaseList.oneLine(link.subject()) + ")";
  }

  private void variants(Wave wave) {
    List<Wave.Variant> variants = wave.variants();
    for (Wave.Variant variant : variants.subList(0, Math.min(variants.size(), MOST))) {
      out.println(
          "  "
              + told(
                  "wave.variant",
                  Integer.toString(variant.number()),
                  day(variant.firstSeen()),
                  Integer.toString(variant.count()),
                  CaseList.oneLine(variant.subject())));
      if (variant.number() > 1) {
        out.println("    " + Change.text(variant.changes(), language));
      }
    }
    more(variants.size() - MOST);
  }

  private void more(int left) {
    if (left > 0) {
      out.println("  " + told("wave.more", Integer.toString(left)));
    }
  }

  private String cases(Wave wave) {
    String shown =
        wave.members().stream().limit(MOST).map(Wave.Member::id).collect(Collectors.joining(" "));
    int left = wave.members().size() - MOST;
    return left > 0 ? shown + " " + told("wave.more", Integer.toString(left)) : shown;
  }

  private Optional<String> brands(Wave wave) {
    String brands =
        wave.brands().stream()
            .limit(MOST)
            .map(
                id ->
                    BrandDirectory.builtIn()
                        .brand(id)
                        .map(Brand::name)
                        .orElse(Words.same(id))
                        .in(language))
            .collect(Collectors.joining(messages.get("wave.change.between")));
    return Optional.of(brands).filter(text -> !text.isEmpty());
  }

  private static String count(Wave wave) {
    return Integer.toString(wave.members().size());
  }

  private String first(Wave wave) {
    return day(wave.firstSeen());
  }

  private String last(Wave wave) {
    return day(wave.lastSeen());
  }

  private String day(Instant moment) {
    return day.format(moment);
  }

  private String told(String key, String... arguments) {
    return messages.get(key, Stream.of(arguments).map(Words::same).toList());
  }
}
