package kanshiki.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kanshiki.Kanshiki;
import kanshiki.app.labelled.Label;
import kanshiki.app.labelled.Labelled;
import kanshiki.app.labelled.LabelledFolder;
import kanshiki.examination.Own;
import kanshiki.mail.RawMessage;
import kanshiki.wave.Kinship;
import kanshiki.wave.Mark;
import kanshiki.wave.Traits;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Prints how the waves that are found in {@code corpora/mail} agree with its column {@code group},
 * pair by pair, and the mails that were linked across groups: {@code -Dkanshiki.measure=true}, and
 * {@code -Dkanshiki.seed=} for another order of arrival. Only measures: the figures are for
 * docs/measurements.md.
 */
class WavesMeasureTest {
  /** As in the store ({@code kanshiki.store.Waves}). */
  private static final int LATEST = 30;

  private static final int COMPARED = 64;
  private static final int SHOWN = 40;

  private record Mail(Labelled labelled, Traits traits) {
    String group() {
      return labelled.group();
    }
  }

  /** A link between mails of two groups. */
  private record Wrong(Mail one, Mail other, Kinship kinship) {}

  private final List<Wrong> wrong = new ArrayList<>();
  private int[] above = {};
  private int links;
  private int compared;

  @Test
  void printsPairsAndWrongLinks() throws IOException {
    Assumptions.assumeTrue(Boolean.getBoolean("kanshiki.measure"), "only with -Dkanshiki.measure");
    Optional<Path> corpus = SharedFolder.find("corpora/mail");
    Assumptions.assumeTrue(corpus.isPresent(), "skipped: no ../shared/corpora/mail");
    List<Mail> mails = read(corpus.orElseThrow());
    Collections.shuffle(mails, new Random(Integer.getInteger("kanshiki.seed", 7)));
    link(mails);
    System.out.printf(
        Locale.ROOT,
        "%,d mails, %,d comparisons, %,d links, %.1f %% of them within a group%n",
        mails.size(),
        compared,
        links,
        100.0 * (links - wrong.size()) / links);
    score(mails, "all", _ -> true);
    score(mails, "phish and spam", mail -> mail.labelled().label() != Label.HAM);
    for (Label label : List.of(Label.PHISH, Label.SPAM, Label.HAM)) {
      score(mails, label.name().toLowerCase(Locale.ROOT), m -> m.labelled().label() == label);
    }
    score(
        mails,
        "phish ja",
        m -> m.labelled().label() == Label.PHISH && m.labelled().language().equals("ja"));
    printWrong();
  }

  private static List<Mail> read(Path corpus) throws IOException {
    var kanshiki = Kanshiki.offline(Own.UNKNOWN);
    var mails = new ArrayList<Mail>();
    for (Label label : List.of(Label.PHISH, Label.SPAM, Label.HAM)) {
      Path folder = corpus.resolve(label.name().toLowerCase(Locale.ROOT));
      LabelledFolder labelled = LabelledFolder.of(folder, label);
      List<Path> files;
      try (var all = Files.list(folder)) {
        files = all.sorted().toList();
      }
      for (Path file : files) {
        Labelled described = labelled.describe(file.toString());
        if (!described.group().isEmpty()) {
          byte[] bytes = Files.readAllBytes(file);
          Traits traits =
              Traits.of(kanshiki.investigate(new RawMessage(bytes), file.toString()).file());
          mails.add(new Mail(described, Traits.parse(traits.bytes()).orElseThrow()));
        }
      }
    }
    return mails;
  }

  private void link(List<Mail> mails) {
    above = new int[mails.size()];
    var byMark = new HashMap<Mark, List<Integer>>();
    for (int i = 0; i < mails.size(); i++) {
      above[i] = i;
      var shared = new HashMap<Integer, Integer>();
      List<Mark> marks = Mark.of(mails.get(i).traits());
      for (Mark mark : marks) {
        List<Integer> known = byMark.getOrDefault(mark, List.of());
        known
            .subList(Math.max(0, known.size() - LATEST), known.size())
            .forEach(each -> shared.merge(each, 1, Integer::sum));
      }
      for (Mark mark : marks) {
        byMark.computeIfAbsent(mark, _ -> new ArrayList<>()).add(i);
      }
      Mail mail = mails.get(i);
      int at = i;
      shared.entrySet().stream()
          .sorted(
              Map.Entry.<Integer, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey())
                  .reversed())
          .limit(COMPARED)
          .forEach(candidate -> compare(mail, at, mails.get(candidate.getKey()), candidate));
    }
  }

  private void compare(Mail mail, int at, Mail other, Map.Entry<Integer, Integer> candidate) {
    compared++;
    Kinship kinship = Kinship.of(mail.traits(), other.traits());
    if (kinship.isLinked()) {
      links++;
      above[wave(at)] = wave(candidate.getKey());
      if (!mail.group().equals(other.group())) {
        wrong.add(new Wrong(mail, other, kinship));
      }
    }
  }

  private int wave(int mail) {
    int at = mail;
    while (above[at] != at) {
      at = above[at];
    }
    return at;
  }

  private void score(List<Mail> mails, String what, Predicate<Mail> taken) {
    var groups = new HashMap<String, Integer>();
    var waves = new HashMap<Integer, Integer>();
    var both = new HashMap<String, Integer>();
    for (int i = 0; i < mails.size(); i++) {
      if (taken.test(mails.get(i))) {
        groups.merge(mails.get(i).group(), 1, Integer::sum);
        waves.merge(wave(i), 1, Integer::sum);
        both.merge(mails.get(i).group() + " " + wave(i), 1, Integer::sum);
      }
    }
    long right = pairs(both.values());
    double precision = (double) right / pairs(waves.values());
    double recall = (double) right / pairs(groups.values());
    System.out.printf(
        Locale.ROOT,
        "%-16s pairs of a group %,6d, of a wave %,6d, of both %,6d: precision %.3f, recall %.3f, F1"
            + " %.3f%n",
        what,
        pairs(groups.values()),
        pairs(waves.values()),
        right,
        precision,
        recall,
        2 * precision * recall / (precision + recall));
  }

  private static long pairs(Collection<Integer> sizes) {
    return sizes.stream().mapToLong(size -> (long) size * (size - 1) / 2).sum();
  }

  /** One link for each two groups, those with most links first. */
  private void printWrong() {
    Map<String, List<Wrong>> byGroups =
        wrong.stream()
            .collect(
                Collectors.groupingBy(
                    (Function<Wrong, String>)
                        link ->
                            link.one().group().compareTo(link.other().group()) < 0
                                ? link.one().group() + " " + link.other().group()
                                : link.other().group() + " " + link.one().group(),
                    TreeMap::new,
                    Collectors.toList()));
    System.out.printf(
        Locale.ROOT, "%,d links across %,d pairs of groups%n", wrong.size(), byGroups.size());
    byGroups.values().stream()
        .sorted((one, other) -> other.size() - one.size())
        .limit(Integer.getInteger("kanshiki.shown", SHOWN))
        .map(all -> line(all.getFirst(), all.size()))
        .forEach(System.out::println);
  }

  private static String line(Wrong wrong, int count) {
    return String.format(
        Locale.ROOT,
        "%4d × %.1f %s | %s | %s | %s | %s",
        count,
        wrong.kinship().strength(),
        wrong.kinship().reasons().stream()
            .map(reason -> reason.tie().id() + "=" + Math.round(10 * reason.strength()) / 10.0)
            .collect(Collectors.joining(" ")),
        wrong.one().labelled().file(),
        wrong.other().labelled().file(),
        wrong.one().traits().subject(),
        wrong.other().traits().subject());
  }
}
