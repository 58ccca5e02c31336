package kanshiki.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.function.Consumer;
import kanshiki.wave.Kinship;
import kanshiki.wave.Mark;
import kanshiki.wave.Traits;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/**
 * Which kept cases are of one making. Thread-safe.
 *
 * <p>A new case is compared with the kept ones that share a {@link Mark} with it, and linked with
 * those that are kin ({@link Kinship}). Cases that are connected by links are a wave. Nothing is
 * ever merged: links are rows, and a person can refuse one, which keeps it from being made again.
 * How many cases are kept hardly matters: of every mark only the latest {@value #LATEST} cases are
 * looked at, and the {@value #COMPARED} that share most marks are compared.
 */
public final class Waves {
  /**
   * Cases looked at of one mark: a mark that is everybody's costs no more, and finds the latest.
   */
  static final int LATEST = 30;

  /** Cases compared with a new one. */
  static final int COMPARED = 64;

  /** Links made for one case; one with each wave at least. */
  private static final int MAX_LINKS = 8;

  private final Database database;
  private final InstantSource clock;

  public Waves(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Links a case that is being kept, in the same transaction: to be given to {@link
   * Cases#alsoKeeping}.
   */
  public void follow(Handle handle, Cases.Kept kept) {
    if (kept.isCurrent()) {
      link(handle, kept.number(), Traits.of(kept.report().file()));
    }
  }

  /** Remembers the traits of a case and links it with its kin. */
  void link(Handle handle, long number, Traits traits) {
    database.dialect().linkOneAtATime().ifPresent(handle::execute);
    List<Mark> marks = Mark.of(traits);
    List<Kin> kin = kin(handle, number, traits, marks);
    remember(handle, number, traits, marks);
    if (!kin.isEmpty()) {
      long own = waveOf(handle, number);
      join(handle, number, own, chosen(handle, number, own, kin));
    }
  }

  /** Remembers what is compared of a case. */
  void remember(Handle handle, long number, Traits traits, List<Mark> marks) {
    handle
        .createUpdate(
            "INSERT INTO case_traits (case_number, traits) VALUES (:number, :traits) ON CONFLICT"
                + " (case_number) DO UPDATE SET traits = excluded.traits")
        .bind("number", number)
        .bind("traits", traits.bytes())
        .execute();
    handle
        .createUpdate("DELETE FROM mark WHERE case_number = :number")
        .bind("number", number)
        .execute();
    if (marks.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO mark (kind, value, case_number) VALUES (:kind, :value, :number) ON"
                + " CONFLICT DO NOTHING");
    for (Mark mark : marks) {
      batch
          .bind("kind", mark.kind().number())
          .bind("value", mark.value())
          .bind("number", number)
          .add();
    }
    batch.execute();
  }

  /** A kept case that is of one making with the new one. */
  record Kin(long number, long wave, double strength) {}

  /** Those that are kin, the strongest first. */
  List<Kin> kin(Handle handle, long number, Traits traits, List<Mark> marks) {
    List<Long> candidates = candidates(handle, number, marks);
    if (candidates.isEmpty()) {
      return List.of();
    }
    record Stored(long number, long wave, Optional<Traits> traits) {}
    List<Stored> stored =
        handle
            .createQuery(
                "SELECT t.case_number, coalesce(w.wave, t.case_number), t.traits FROM case_traits t"
                    + " LEFT JOIN wave_case w ON w.case_number = t.case_number WHERE t.case_number"
                    + " IN ("
                    + numbers(candidates)
                    + ")")
            .map((rs, _) -> new Stored(rs.getLong(1), rs.getLong(2), Traits.parse(rs.getBytes(3))))
            .list();
    var kin = new ArrayList<Kin>();
    for (Stored each : stored) {
      double strength =
          each.traits().map(other -> Kinship.of(traits, other).strength()).orElse(0.0);
      if (strength >= Kinship.LINKED) {
        kin.add(new Kin(each.number(), each.wave(), strength));
      }
    }
    kin.sort(
        Comparator.comparingDouble(Kin::strength)
            .reversed()
            .thenComparing(Comparator.comparingLong(Kin::number).reversed()));
    return kin;
  }

  /** The cases that share most marks, the latest of those that share as many. */
  private List<Long> candidates(Handle handle, long number, List<Mark> marks) {
    if (marks.isEmpty()) {
      return List.of();
    }
    Query query =
        handle.createQuery(
            "SELECT case_number FROM ("
                + database.dialect().latestOfMarks(marks.size(), LATEST)
                + ") AS shared WHERE case_number <> ? GROUP BY case_number ORDER BY count(*) DESC,"
                + " case_number DESC LIMIT "
                + COMPARED);
    int at = 0;
    for (Mark mark : marks) {
      query.bind(at, mark.kind().number()).bind(at + 1, mark.value());
      at += 2;
    }
    return query.bind(at, number).mapTo(Long.class).list();
  }

  private static String numbers(Iterable<Long> numbers) {
    var text = new StringBuilder();
    for (long number : numbers) {
      text.append(text.isEmpty() ? "" : ", ").append(number);
    }
    return text.toString();
  }

  /** Those that are linked: the strongest, but none of a wave that a person keeps apart. */
  private static List<Kin> chosen(Handle handle, long number, long own, List<Kin> kin) {
    Set<Long> waves = new LinkedHashSet<>();
    kin.forEach(each -> waves.add(each.wave()));
    waves.add(own);
    Map<Long, Set<Long>> apart = apart(handle, waves);
    Set<Long> taken = new HashSet<>();
    taken.add(own);
    Set<Long> refused = new HashSet<>(refusedWith(handle, number));
    var chosen = new ArrayList<Kin>();
    for (Kin each : kin) {
      boolean isNewWave = !taken.contains(each.wave());
      boolean isApart =
          taken.stream().anyMatch(apart.getOrDefault(each.wave(), Set.of())::contains);
      if (!refused.contains(each.number())
          && !isApart
          && (isNewWave || chosen.size() < MAX_LINKS)) {
        taken.add(each.wave());
        chosen.add(each);
      }
    }
    return chosen;
  }

  private static long waveOf(Handle handle, long number) {
    return handle
        .createQuery("SELECT wave FROM wave_case WHERE case_number = :number")
        .bind("number", number)
        .mapTo(Long.class)
        .findOne()
        .orElse(number);
  }

  private static List<Long> refusedWith(Handle handle, long number) {
    return handle
        .createQuery(
            "SELECT CASE WHEN newer = :number THEN older ELSE newer END FROM wave_link WHERE"
                + " refused_at IS NOT NULL AND (newer = :number OR older = :number)")
        .bind("number", number)
        .mapTo(Long.class)
        .list();
  }

  /** Which of {@code waves} a person keeps apart: some link between them is refused. */
  private static Map<Long, Set<Long>> apart(Handle handle, Set<Long> waves) {
    Map<Long, Set<Long>> apart = new HashMap<>();
    if (waves.size() < 2) {
      return apart;
    }
    record Pair(long one, long other) {}
    List<Pair> pairs =
        handle
            .createQuery(
                "SELECT coalesce(a.wave, l.newer), coalesce(b.wave, l.older) FROM wave_link l LEFT"
                    + " JOIN wave_case a ON a.case_number = l.newer LEFT JOIN wave_case b ON"
                    + " b.case_number = l.older WHERE l.refused_at IS NOT NULL")
            .map((rs, _) -> new Pair(rs.getLong(1), rs.getLong(2)))
            .list();
    for (Pair pair : pairs) {
      if (pair.one() != pair.other()
          && waves.contains(pair.one())
          && waves.contains(pair.other())) {
        apart.computeIfAbsent(pair.one(), _ -> new HashSet<>()).add(pair.other());
        apart.computeIfAbsent(pair.other(), _ -> new HashSet<>()).add(pair.one());
      }
    }
    return apart;
  }

  private static void join(Handle handle, long number, long own, List<Kin> kin) {
    if (kin.isEmpty()) {
      return;
    }
    PreparedBatch links =
        handle.prepareBatch(
            "INSERT INTO wave_link (newer, older, strength) VALUES (:newer, :older, :strength) ON"
                + " CONFLICT (newer, older) DO UPDATE SET strength = excluded.strength");
    Set<Long> waves = new LinkedHashSet<>();
    waves.add(own);
    for (Kin each : kin) {
      links
          .bind("newer", Math.max(number, each.number()))
          .bind("older", Math.min(number, each.number()))
          .bind("strength", each.strength())
          .add();
      waves.add(each.wave());
    }
    links.execute();
    long first = waves.stream().mapToLong(Long::longValue).min().orElse(number);
    waves.remove(first);
    if (!waves.isEmpty()) {
      handle
          .createUpdate("UPDATE wave_case SET wave = :first WHERE wave IN (" + numbers(waves) + ")")
          .bind("first", first)
          .execute();
    }
    Set<Long> members = new LinkedHashSet<>(List.of(number));
    kin.stream()
        .filter(each -> each.wave() == each.number()) // it was alone, or the first of its wave
        .forEach(each -> members.add(each.number()));
    put(handle, members, first);
  }

  private static void put(Handle handle, Iterable<Long> numbers, long wave) {
    PreparedBatch rows =
        handle.prepareBatch(
            "INSERT INTO wave_case (case_number, wave) VALUES (:number, :wave) ON CONFLICT"
                + " (case_number) DO UPDATE SET wave = excluded.wave");
    numbers.forEach(number -> rows.bind("number", number).bind("wave", wave).add());
    rows.execute();
  }

  /** The wave of a case; empty when it is alone. */
  public Optional<Wave> of(KeptCase kept) {
    return database.reading(handle -> WaveReader.read(handle, waveOf(handle, kept.number())));
  }

  /** The id of each case that is in a wave, with the wave's. */
  public Map<String, String> membership() {
    return database.reading(
        handle ->
            handle
                .createQuery(
                    "SELECT member.id AS member, first.id AS wave FROM wave_case JOIN mail_case"
                        + " member ON member.number = wave_case.case_number JOIN mail_case first ON"
                        + " first.number = wave_case.wave WHERE wave_case.wave IN (SELECT wave FROM"
                        + " wave_case GROUP BY wave HAVING count(*) > 1)")
                .map((rs, _) -> Map.entry(rs.getString(1), rs.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Hands over every wave, the one to which a case was added last first. */
  public void forEach(Consumer<Wave> each) {
    List<Long> waves =
        database.reading(
            handle ->
                handle
                    .createQuery(
                        "SELECT wave FROM wave_case GROUP BY wave HAVING count(*) > 1 ORDER BY"
                            + " max(case_number) DESC")
                    .mapTo(Long.class)
                    .list());
    for (long wave : waves) {
      database.reading(handle -> WaveReader.read(handle, wave)).ifPresent(each);
    }
  }

  /**
   * Another case with which a case is linked.
   *
   * @param id of the other case
   * @param strength when they were linked
   * @param kinship what they have in common as it is seen today
   * @param refusedAt when a person said that they do not belong together
   */
  public record Link(
      String id, String subject, double strength, Kinship kinship, Optional<Instant> refusedAt) {}

  /** With which cases a case is linked, the strongest first, those refused last. */
  public List<Link> links(KeptCase kept) {
    return database.reading(
        handle -> {
          Optional<Traits> own = traits(handle, kept.number());
          return handle
              .createQuery(
                  "SELECT c.id, c.subject, l.strength, l.refused_at, t.traits FROM wave_link l JOIN"
                      + " mail_case c ON c.number = CASE WHEN l.newer = :number THEN l.older ELSE"
                      + " l.newer END JOIN case_traits t ON t.case_number = c.number WHERE l.newer"
                      + " = :number OR l.older = :number ORDER BY CASE WHEN l.refused_at IS NULL"
                      + " THEN 0 ELSE 1 END, l.strength DESC, c.number DESC")
              .bind("number", kept.number())
              .map(
                  (rs, _) -> {
                    long refused = rs.getLong(4);
                    boolean isRefused = !rs.wasNull();
                    Optional<Traits> other = Traits.parse(rs.getBytes(5));
                    return new Link(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getDouble(3),
                        own.flatMap(one -> other.map(two -> Kinship.of(one, two)))
                            .orElse(new Kinship(0, List.of())),
                        isRefused ? Optional.of(Instant.ofEpochMilli(refused)) : Optional.empty());
                  })
              .list();
        });
  }

  private static Optional<Traits> traits(Handle handle, long number) {
    return handle
        .createQuery("SELECT traits FROM case_traits WHERE case_number = :number")
        .bind("number", number)
        .mapTo(byte[].class)
        .findOne()
        .flatMap(Traits::parse);
  }

  /**
   * Says that two cases do not belong together. Their wave parts where nothing else connects it;
   * what parts so is not connected again by later cases.
   */
  public void refuse(KeptCase one, KeptCase other) {
    change(
        handle -> {
          handle
              .createUpdate(
                  "INSERT INTO wave_link (newer, older, strength, refused_at) VALUES (:newer,"
                      + " :older, 0, :now) ON CONFLICT (newer, older) DO UPDATE SET refused_at ="
                      + " coalesce(wave_link.refused_at, excluded.refused_at)")
              .bind("newer", Math.max(one.number(), other.number()))
              .bind("older", Math.min(one.number(), other.number()))
              .bind("now", clock.millis())
              .execute();
          settle(handle, one.number(), other.number());
        });
  }

  /**
   * Says that a case does not belong to its wave: refuses all its links.
   *
   * @return how many
   */
  public int refuseAll(KeptCase kept) {
    var refused = new int[1];
    change(
        handle -> {
          refused[0] =
              handle
                  .createUpdate(
                      "UPDATE wave_link SET refused_at = :now WHERE refused_at IS NULL AND (newer ="
                          + " :number OR older = :number)")
                  .bind("now", clock.millis())
                  .bind("number", kept.number())
                  .execute();
          settle(handle, kept.number(), kept.number());
        });
    return refused[0];
  }

  /**
   * Takes back what {@link #refuse} and {@link #refuseAll} said of a case.
   *
   * @return how many links it has again
   */
  public int restore(KeptCase kept) {
    var restored = new int[1];
    change(
        handle -> {
          long number = kept.number();
          handle
              .createUpdate(
                  "DELETE FROM wave_link WHERE refused_at IS NOT NULL AND strength = 0 AND (newer ="
                      + " :number OR older = :number)")
              .bind("number", number)
              .execute();
          List<Long> others = refusedWith(handle, number);
          restored[0] =
              handle
                  .createUpdate(
                      "UPDATE wave_link SET refused_at = NULL WHERE refused_at IS NOT NULL AND"
                          + " (newer = :number OR older = :number)")
                  .bind("number", number)
                  .execute();
          join(
              handle,
              number,
              waveOf(handle, number),
              others.stream()
                  .map(
                      other ->
                          new Kin(other, waveOf(handle, other), strength(handle, number, other)))
                  .toList());
        });
    return restored[0];
  }

  private static double strength(Handle handle, long one, long other) {
    return handle
        .createQuery("SELECT strength FROM wave_link WHERE newer = :newer AND older = :older")
        .bind("newer", Math.max(one, other))
        .bind("older", Math.min(one, other))
        .mapTo(Double.class)
        .one();
  }

  private void change(Consumer<Handle> work) {
    database.inTransaction(
        handle -> {
          database.dialect().linkOneAtATime().ifPresent(handle::execute);
          work.accept(handle);
          return handle;
        });
  }

  /** Finds the waves of two cases anew from the links that are left. */
  private static void settle(Handle handle, long one, long other) {
    Set<Long> waves = new LinkedHashSet<>(List.of(waveOf(handle, one), waveOf(handle, other)));
    for (long wave : waves) {
      settle(handle, wave);
    }
  }

  private static void settle(Handle handle, long wave) {
    List<Long> members =
        handle
            .createQuery(
                "SELECT case_number FROM wave_case WHERE wave = :wave ORDER BY case_number")
            .bind("wave", wave)
            .mapTo(Long.class)
            .list();
    record Edge(long newer, long older) {}
    List<Edge> edges =
        handle
            .createQuery(
                "SELECT l.newer, l.older FROM wave_link l JOIN wave_case w ON w.case_number ="
                    + " l.newer WHERE w.wave = :wave AND l.refused_at IS NULL")
            .bind("wave", wave)
            .map((rs, _) -> new Edge(rs.getLong(1), rs.getLong(2)))
            .list();
    var parts = new Parts(members);
    edges.forEach(edge -> parts.connect(edge.newer(), edge.older()));
    for (var part : parts.all().entrySet()) {
      if (part.getValue().size() == 1) {
        handle
            .createUpdate("DELETE FROM wave_case WHERE case_number = :number")
            .bind("number", part.getKey())
            .execute();
      } else if (part.getKey() != wave) {
        put(handle, part.getValue(), part.getKey());
      }
    }
  }

  /** Numbers, some of which are connected. */
  private static final class Parts {
    private final Map<Long, Long> firsts = new LinkedHashMap<>();

    Parts(List<Long> numbers) {
      numbers.forEach(number -> firsts.put(number, number));
    }

    void connect(long one, long other) {
      if (firsts.containsKey(one) && firsts.containsKey(other)) {
        long first = first(one);
        long second = first(other);
        firsts.put(Math.max(first, second), Math.min(first, second));
      }
    }

    private long first(long number) {
      long at = number;
      while (firsts.getOrDefault(at, at) != at) {
        long above = firsts.getOrDefault(at, at);
        firsts.put(at, firsts.getOrDefault(above, above));
        at = above;
      }
      return at;
    }

    /** Each part by its least number. */
    Map<Long, List<Long>> all() {
      Map<Long, List<Long>> all = new LinkedHashMap<>();
      for (long number : List.copyOf(firsts.keySet())) {
        all.computeIfAbsent(first(number), _ -> new ArrayList<>()).add(number);
      }
      return all;
    }
  }
}
