package kanshiki.observable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import kanshiki.data.DataFile;
import org.jspecify.annotations.Nullable;

/**
 * The public suffix list: where a registry's names end and someone's own begin.
 *
 * <p>Private rules (github.io, workers.dev) count as suffixes, as the list's own tests have it: the
 * names below belong to different people. The list is searched as it lies in memory, so that the
 * first question costs a read and no parsing. Thread-safe.
 */
public final class PublicSuffix {
  private static final byte[] BUILT_IN = load();

  private static volatile byte[] list = BUILT_IN;

  /** The answers given last: a mail names the same few hosts again and again. */
  private static final AtomicReferenceArray<@Nullable Known> KNOWN =
      new AtomicReferenceArray<>(1_024);

  private record Known(String host, Optional<String> registrable) {}

  private PublicSuffix() {}

  private static final class International {
    /**
     * U-labels of the top-level domains that have any, longest first; those of the built-in list.
     */
    static final List<String> LABELS = internationalLabels();
  }

  /**
   * From now on the whole process goes by {@code newer}. To be called before anything is examined:
   * a list that changes under way would part the names of one mail in two ways.
   */
  public static void use(SuffixList newer) {
    list = newer.lines();
    forget();
  }

  /** The version of the list that ships inside, as its publisher writes it: a day and a time. */
  public static String builtInVersion() {
    String head = new String(BUILT_IN, 0, lineEnd(BUILT_IN, 0), StandardCharsets.UTF_8);
    return head.substring(head.lastIndexOf("version ") + "version ".length()).replace(".", "");
  }

  /** From now on the whole process goes by the list that ships inside, as at its start. */
  public static void useBuiltIn() {
    list = BUILT_IN;
    forget();
  }

  private static void forget() {
    for (int i = 0; i < KNOWN.length(); i++) {
      KNOWN.set(i, null);
    }
  }

  /** The registrable domain of {@code host}; empty for a public suffix or a single label. */
  static Optional<String> registrable(String host) {
    int place = host.hashCode() & KNOWN.length() - 1;
    Known known = KNOWN.get(place);
    if (known == null || !known.host().equals(host)) {
      known = new Known(host, find(host));
      KNOWN.set(place, known);
    }
    return known.registrable();
  }

  private static Optional<String> find(String host) {
    int suffix = suffixStart(host);
    if (suffix <= 0) {
      return Optional.empty();
    }
    int label = host.lastIndexOf('.', suffix - 2) + 1;
    return label == suffix - 1 ? Optional.empty() : Optional.of(host.substring(label));
  }

  /** {@code label}, in lower case, is delegated from the root as the list knows it. */
  public static boolean isTopLevel(String label) {
    return label.indexOf('.') < 0 && !flags(label).isEmpty();
  }

  /**
   * The length of the longest internationalised top-level label with which {@code text} begins at
   * {@code from}; 0 when there is none. Such labels stand in text without a space behind them.
   */
  public static int internationalTopLevel(String text, int from) {
    for (String label : International.LABELS) {
      if (text.startsWith(label, from)) {
        return label.length();
      }
    }
    return 0;
  }

  /**
   * Someone lets strangers have names below {@code suffix}: it stands in the list's private
   * section.
   */
  public static boolean isPrivate(String suffix) {
    return flags(suffix).indexOf('p') >= 0;
  }

  /** Where the longest matching rule begins; an unlisted top-level label is a suffix too. */
  private static int suffixStart(String host) {
    int start = 0;
    while (start < host.length()) {
      int dot = host.indexOf('.', start);
      String flags = flags(host.substring(start));
      if (flags.indexOf('!') >= 0) {
        return dot + 1;
      }
      boolean rule = flags.indexOf('r') >= 0 || flags.indexOf('p') >= 0;
      if (rule || dot < 0 || allBelow(flags(host.substring(dot + 1)))) {
        return start;
      }
      start = dot + 1;
    }
    return 0;
  }

  private static boolean allBelow(String flags) {
    return flags.indexOf('*') >= 0 || flags.indexOf('q') >= 0;
  }

  /**
   * The letters behind {@code name} in the list, {@code r} when there are none; empty: not listed.
   */
  private static String flags(String name) {
    byte[] lines = list;
    byte[] key = name.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = lines.length;
    while (low < high) {
      int start = lineStart(lines, (low + high) >>> 1);
      int order = compare(key, lines, start);
      if (order == 0) {
        return flagsBehind(lines, start + key.length);
      }
      if (order < 0) {
        high = start;
      } else {
        low = lineEnd(lines, start) + 1;
      }
    }
    return "";
  }

  private static String flagsBehind(byte[] lines, int at) {
    return lines[at] == '\n'
        ? "r"
        : new String(lines, at + 1, lineEnd(lines, at) - at - 1, StandardCharsets.US_ASCII);
  }

  private static int compare(byte[] key, byte[] lines, int start) {
    for (int i = 0; i < key.length; i++) {
      int there = lines[start + i] & 255;
      if (there <= ' ') {
        return 1; // the line's name is a prefix of the key
      }
      int order = (key[i] & 255) - there;
      if (order != 0) {
        return order;
      }
    }
    int behind = lines[start + key.length];
    return behind <= ' ' && behind > 0 ? 0 : -1;
  }

  private static int lineStart(byte[] lines, int at) {
    int start = at;
    while (start > 0 && lines[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private static int lineEnd(byte[] lines, int at) {
    int end = at;
    while (lines[end] != '\n') {
      end++;
    }
    return end;
  }

  private static List<String> internationalLabels() {
    var labels = new ArrayList<String>();
    // Bytes above ASCII sort last: the labels stand at the end of the list.
    for (int start = lineStart(BUILT_IN, BUILT_IN.length - 1);
        BUILT_IN[start] < 0;
        start = lineStart(BUILT_IN, start - 1)) {
      int end = start;
      while (BUILT_IN[end] < 0) {
        end++;
      }
      labels.add(new String(BUILT_IN, start, end - start, StandardCharsets.UTF_8));
    }
    labels.sort(Comparator.comparingInt(String::length).reversed());
    return List.copyOf(labels);
  }

  private static byte[] load() {
    return DataFile.bytes(PublicSuffix.class, "public-suffixes.txt")
        .orElseThrow(() -> new IllegalStateException("missing resource public-suffixes.txt"));
  }
}
