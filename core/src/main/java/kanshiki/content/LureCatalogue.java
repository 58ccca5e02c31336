package kanshiki.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kanshiki.data.DataFile;
import kanshiki.data.Packed;
import kanshiki.data.Paragraph;
import kanshiki.language.Words;
import kanshiki.text.Folded;
import kanshiki.text.PhraseFinder;
import org.jspecify.annotations.Nullable;

/**
 * The lures of some languages, from the files {@code lures-<language>.txt}. Immutable.
 *
 * <p>Read when a text in one of them is first met, and packed at build time: a one-shot command
 * should pay neither for the other languages nor for lures that it does not meet.
 */
public final class LureCatalogue {
  private static final Set<String> KEYS = Set.of("phrase", "kind", "story", "ja", "en");

  /**
   * The catalogues, and the languages whose files they hold. Latin letters alone do not tell a
   * language.
   */
  private static final Map<String, List<String>> LANGUAGES =
      Map.of(
          "ja", List.of("ja"),
          "zh", List.of("zh"),
          "ko", List.of("ko"),
          "latin", List.of("en", "pt", "de", "fr", "es"));

  private static final Map<String, LureCatalogue> READ = new ConcurrentHashMap<>();

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** A lure that was read out of the catalogue. */
  private record Known(Lure lure, LurePattern pattern) {}

  /** A lure met, and the words as they were written. */
  record Sighting(Lure lure, String quoted) {}

  private final String text; // a paragraph a phrase
  private final int[] offsets; // where each begins, and the end of the last
  private final PhraseFinder anchors;
  private final AtomicReferenceArray<@Nullable Known> met; // those read so far, by their index

  private LureCatalogue(String text, int[] offsets, PhraseFinder anchors) {
    this.text = text;
    this.offsets = offsets;
    this.anchors = anchors;
    this.met = new AtomicReferenceArray<>(offsets.length - 1);
  }

  /**
   * @param language as {@link MailLanguage} tells it; the languages in Latin letters are one
   *     catalogue
   */
  static LureCatalogue of(String language) {
    return READ.computeIfAbsent(
        LANGUAGES.containsKey(language) ? language : "latin", LureCatalogue::load);
  }

  /** The packed form of every catalogue by the name of its resource, for the build to write. */
  public static Map<String, byte[]> compile() {
    var compiled = new java.util.TreeMap<String, byte[]>();
    for (String name : LANGUAGES.keySet()) {
      LureCatalogue catalogue = read(name);
      var out = new Packed.Writer();
      out.text(catalogue.text).ints(catalogue.offsets);
      catalogue.anchors.pack(out);
      compiled.put(resource(name), out.bytes());
    }
    return compiled;
  }

  List<Lure> lures() {
    return IntStream.range(0, offsets.length - 1).mapToObj(this::lure).toList();
  }

  Set<String> kinds() {
    var kinds = new TreeSet<String>();
    lures().forEach(lure -> kinds.add(lure.kind()));
    return kinds;
  }

  /** Every lure in the text, in its order. */
  List<Sighting> find(Folded folded) {
    var sightings = new ArrayList<Sighting>();
    for (var match : anchors.find(folded)) {
      Known known = known(match.phrase());
      int[] whole = known.pattern().around(folded, match.start(), match.end());
      if (whole.length == 2 && !Denial.denies(known.lure(), folded, whole[0], whole[1])) {
        String quoted = SPACES.matcher(folded.quote(whole[0], whole[1]).strip()).replaceAll(" ");
        sightings.add(new Sighting(known.lure(), quoted));
      }
    }
    return sightings;
  }

  private Known known(int index) {
    Known known = met.get(index);
    if (known == null) {
      Lure lure = lure(index);
      known = new Known(lure, LurePattern.of(lure.phrase()));
      met.set(index, known);
    }
    return known;
  }

  private Lure lure(int index) {
    String paragraph = text.substring(offsets[index], offsets[index + 1]);
    return lure(DataFile.paragraphs("lures", paragraph, KEYS).getFirst());
  }

  private static Lure lure(Paragraph paragraph) {
    Optional<Words> why = paragraph.find("ja").map(ja -> new Words(ja, paragraph.get("en")));
    return new Lure(paragraph.get("phrase"), paragraph.get("kind"), paragraph.get("story"), why);
  }

  private static LureCatalogue load(String name) {
    Optional<byte[]> packed = DataFile.bytes(LureCatalogue.class, resource(name));
    if (packed.isEmpty()) {
      return read(name);
    }
    var in = new Packed.Reader(packed.get());
    return new LureCatalogue(in.text(), in.ints(), PhraseFinder.unpack(in));
  }

  private static String resource(String name) {
    return "lures-" + name + ".index";
  }

  /** From the text files: each of the phrases that share a paragraph gets one of its own. */
  private static LureCatalogue read(String name) {
    var text = new StringBuilder();
    var offsets = new ArrayList<Integer>(List.of(0));
    var anchors = new ArrayList<String>();
    for (String language : LANGUAGES.getOrDefault(name, List.of())) {
      for (Paragraph paragraph :
          DataFile.paragraphs(LureCatalogue.class, "lures-" + language + ".txt", KEYS)) {
        List<Paragraph.Field> others =
            paragraph.fields().stream().filter(f -> !f.key().equals("phrase")).toList();
        for (String phrase : paragraph.all("phrase")) {
          var fields = new ArrayList<>(others);
          fields.addFirst(new Paragraph.Field("phrase", phrase));
          var single = new Paragraph(paragraph.file(), fields);
          lure(single); // a paragraph that lacks something is refused here, not when it is met
          text.append(single.text());
          offsets.add(text.length());
          anchors.add(LurePattern.of(phrase).anchor());
        }
      }
    }
    return new LureCatalogue(
        text.toString(),
        offsets.stream().mapToInt(Integer::intValue).toArray(),
        PhraseFinder.of(anchors));
  }
}
