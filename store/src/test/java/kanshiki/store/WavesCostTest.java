package kanshiki.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import kanshiki.sketch.Sketch;
import kanshiki.store.lab.Postgres;
import kanshiki.wave.Mark;
import kanshiki.wave.Traits;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures what it costs to find the kin of one more case among very many made-up ones, in both
 * databases: {@code -Dkanshiki.measure=true -Dkanshiki.cases=200000}. Only the last cases are
 * linked; those before are only remembered. Only measures: the figures are for
 * docs/measurements.md.
 */
class WavesCostTest {
  private static final int CASES = Integer.getInteger("kanshiki.cases", 200_000);

  /** Cases at the end that are kept each in a transaction of its own, and timed. */
  private static final int TIMED = 1_000;

  private static final int BATCH = 5_000;

  @TempDir Path folder;

  @Test
  void sqlite() {
    measure("jdbc:sqlite:" + folder.resolve("cases.db"));
  }

  @Test
  void postgresql() {
    assumeTrue(Boolean.getBoolean("kanshiki.measure"), "only with -Dkanshiki.measure");
    assumeTrue(Postgres.programs().isPresent(), "PostgreSQL is not installed");
    measure(Postgres.newDatabase());
  }

  private static void measure(String url) {
    assumeTrue(Boolean.getBoolean("kanshiki.measure"), "only with -Dkanshiki.measure");
    var mails = new Inventor();
    try (Database database = Database.open(url)) {
      var waves = new Waves(database, InstantSource.system());
      long start = System.nanoTime();
      var made = new AtomicLong();
      while (made.get() < CASES - TIMED) {
        database.inTransaction(
            handle -> {
              for (int i = 0; i < BATCH && made.get() < CASES - TIMED; i++) {
                Traits traits = mails.next();
                long number = insert(handle, made.incrementAndGet(), traits);
                waves.remember(handle, number, traits, Mark.of(traits));
              }
              return handle;
            });
      }
      if (url.startsWith("jdbc:postgresql")) {
        database.reading(
            handle -> handle.execute("VACUUM ANALYZE")); // as it does by itself in time
      }
      System.out.printf(
          Locale.ROOT,
          "%s: %,d cases kept in %.0f s%n",
          url.substring(0, url.indexOf(':', 5)),
          made.get(),
          (System.nanoTime() - start) / 1e9);
      var search = new double[TIMED];
      var within = new double[TIMED];
      var whole = new double[TIMED];
      for (int i = 0; i < TIMED; i++) {
        Traits traits = mails.next();
        int at = i;
        long before = System.nanoTime();
        database.inTransaction(
            handle -> {
              long inside = System.nanoTime();
              waves.kin(handle, 0, traits, Mark.of(traits));
              search[at] = (System.nanoTime() - inside) / 1e6;
              inside = System.nanoTime();
              keep(handle, waves, made.incrementAndGet(), traits);
              within[at] = (System.nanoTime() - inside) / 1e6;
              return handle;
            });
        whole[i] = (System.nanoTime() - before) / 1e6;
      }
      print("kin found", search);
      print("kin found again, linked and remembered", within);
      print("the same with its commit", whole);
      long linked =
          database.reading(
              handle ->
                  handle
                      .createQuery("SELECT count(DISTINCT newer) FROM wave_link")
                      .mapTo(Long.class)
                      .one());
      System.out.printf(Locale.ROOT, "  %,d of these %,d found kin%n", linked, TIMED);
    }
  }

  private static void print(String what, double[] ms) {
    Arrays.sort(ms);
    System.out.printf(
        Locale.ROOT,
        "  %s: median %.2f ms, 95 of 100 %.2f ms, 99 of 100 %.2f ms, most %.2f ms%n",
        what,
        ms[ms.length / 2],
        ms[ms.length * 95 / 100],
        ms[ms.length * 99 / 100],
        ms[ms.length - 1]);
  }

  private static void keep(Handle handle, Waves waves, long number, Traits traits) {
    waves.link(handle, insert(handle, number, traits), traits);
  }

  private static long insert(Handle handle, long number, Traits traits) {
    return handle
        .createQuery(
            "INSERT INTO mail_case (id, sha256, first_kept, last_kept, times_kept, subject,"
                + " sender_name, sender, brand, language, classification, probability) VALUES"
                + " (:id, :id, :now, :now, 1, :subject, '', '', '', 'en', 'phishing', 1)"
                + " RETURNING number")
        .bind("id", String.format(Locale.ROOT, "%016x", number))
        .bind("now", number)
        .bind("subject", traits.subject())
        .mapTo(Long.class)
        .one();
  }

  /** Makes up mails: campaigns of all sizes from few kits, and mails that are like no other. */
  private static final class Inventor {
    private static final int KITS = 300;
    private static final int PIECES = 300;

    private final Random random = new Random(20_220_227);

    Traits next() {
      // Of two in three mails the campaign is drawn so that few campaigns have most mails.
      boolean isCampaign = random.nextInt(3) > 0;
      int campaign =
          isCampaign
              ? (int) Math.pow(random.nextDouble(), -1.1) % 50_000
              : 1_000_000 + random.nextInt(100_000_000);
      var fixed = new Random(campaign);
      int kit = isCampaign ? fixed.nextInt(KITS) : KITS + campaign % 20_000;
      return new Traits(
          Sketch.of(pieces(kit, campaign), 64),
          Sketch.of(layout(kit), 64),
          "subject of campaign " + words(fixed),
          List.of("/" + words(fixed) + "/login.php?id="),
          List.of("host" + random.nextInt(10_000_000) + ".example"),
          "sender" + kit % 50,
          "info@bank" + random.nextInt(10_000_000) + ".example",
          "info",
          "mailer " + kit % 5,
          kit % 40 + 1,
          "x~@=",
          Set.of("registrar " + kit % 30),
          Set.of("dns" + kit % 60 + ".example"),
          Set.of("AS" + kit % 100),
          Set.of("AS" + kit % 90),
          Set.of(),
          0,
          "brand" + kit % 50,
          List.of("account"),
          random.nextLong(),
          Set.of());
    }

    private static String words(Random fixed) {
      return Long.toString(fixed.nextLong() & 0xffffff, 26).replaceAll("[0-9]", "k");
    }

    /** Some of every mail, some of its kit, most of its campaign, a few of its own. */
    private Set<Long> pieces(int kit, int campaign) {
      var pieces = new HashSet<Long>();
      for (int i = 0; i < PIECES; i++) {
        String piece =
            i < 12
                ? "any " + i
                : i < 90
                    ? "kit " + kit + " " + i
                    : i < 280
                        ? "campaign " + campaign + " " + i
                        : "own " + random.nextInt() + " " + i;
        pieces.add(Sketch.hash(piece));
      }
      return pieces;
    }

    private static Set<Long> layout(int kit) {
      var pieces = new HashSet<Long>();
      for (int i = 0; i < 80; i++) {
        pieces.add(Sketch.hash("tag " + (i < 20 ? i : kit * 100 + i)));
      }
      return pieces;
    }
  }
}
