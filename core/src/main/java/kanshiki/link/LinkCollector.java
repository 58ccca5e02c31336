package kanshiki.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanshiki.observable.Url;

/** Gathers the links of one mail: each different one once, within bounds. */
final class LinkCollector {
  /** Different links kept. */
  static final int MAX_KEPT = 2_000;

  /** Links looked at, repeated ones among them. */
  private static final int MAX_SEEN = 100_000;

  private static final int MAX_NOTES = 100;

  private record Key(Url url, String shown, Link.Source source) {}

  private final Map<Key, Link> links = new LinkedHashMap<>();
  private final List<String> defanged = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  private int seen;
  private int cut;

  /** Where the attachment lies that is being read; empty outside of attachments. */
  private String attachment = "";

  /** From now on what is added stands in the attachment at {@code path}. */
  void enter(String path) {
    attachment = path;
  }

  void add(Url url, String shown, Link.Source how, String element) {
    seen++;
    boolean attached = !attachment.isEmpty();
    Link.Source source = attached && how != Link.Source.IMAGE ? Link.Source.ATTACHMENT : how;
    String place = attached ? attachment : element;
    var key = new Key(url, shown, source);
    if (seen > MAX_SEEN || links.size() >= MAX_KEPT) {
      cut += seen <= MAX_SEEN && links.containsKey(key) ? 0 : 1;
      return;
    }
    if (!links.containsKey(key)) {
      List<Wrapper> wrappers = Wrappers.around(url);
      Url target = url;
      for (Wrapper wrapper : wrappers) {
        target = wrapper.target().orElse(target);
      }
      links.put(key, new Link(url, shown, source, place, target, wrappers));
    }
  }

  /** All URLs written in {@code text}; in a script ({@code HTML}) the reader does not see them. */
  void addText(String text, Link.Source source, String place) {
    TextUrls urls = TextUrls.scan(text);
    for (TextUrls.Found found : urls.found()) {
      add(found.url(), source == Link.Source.HTML ? "" : found.text(), source, place);
    }
    for (String one : urls.defanged()) {
      note(defanged, one);
    }
  }

  /**
   * The target that an HTML attribute names. References into the mail itself are none; a bare host
   * is one, because several mail programs put the scheme before it.
   */
  void addReference(
      String reference, Optional<Url> base, String shown, Link.Source source, String place) {
    String bare = reference.strip();
    if (bare.isEmpty() || bare.startsWith("#") || bare.regionMatches(true, 0, "cid:", 0, 4)) {
      return;
    }
    Optional<Url> url = base.isPresent() ? base.get().resolve(bare) : Url.parse(bare);
    if (url.isEmpty() && bare.startsWith("//")) {
      url = Url.parse("https:" + bare);
    }
    if (url.isEmpty()) {
      url = bare.indexOf('.') < 0 ? Optional.empty() : ShownUrls.only(bare);
    }
    if (url.isPresent()) {
      add(url.get(), shown, source, place);
    } else if (source != Link.Source.IMAGE) {
      note(unreadable, bare);
    }
  }

  private static void note(List<String> notes, String note) {
    if (notes.size() < MAX_NOTES) {
      notes.add(note.substring(0, Math.min(note.length(), Link.MAX_SHOWN)));
    }
  }

  Links links() {
    return new Links(new ArrayList<>(links.values()), cut, defanged, unreadable);
  }
}
