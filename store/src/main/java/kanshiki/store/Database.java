package kanshiki.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The database behind the store: a SQLite file, or PostgreSQL. Thread-safe; several processes may
 * have it open.
 *
 * <p>What a transaction has committed outlives the end of the process and of the machine's power.
 */
public final class Database implements AutoCloseable {
  /** For a writer to wait for another one. */
  private static final int BUSY_MS = 30_000;

  private static final int CONNECT_MS = 10_000;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final Dialect dialect;

  private Database(HikariDataSource pool, Dialect dialect) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    this.dialect = dialect;
  }

  /**
   * Opens it, and makes or brings up to date its tables.
   *
   * @param url a JDBC address of SQLite or PostgreSQL
   * @throws StoreException when that cannot be done
   */
  public static Database open(String url) {
    Dialect dialect =
        Dialect.of(url)
            .orElseThrow(
                () ->
                    new StoreException(
                        "store.url must begin with jdbc:sqlite: or jdbc:postgresql://"));
    try {
      var database = new Database(pool(url, dialect), dialect);
      database.migrate();
      return database;
    } catch (HikariPool.PoolInitializationException | FlywayException | JdbiException e) {
      throw new StoreException("the store cannot be opened: " + reason(e), e);
    } catch (IOException e) {
      throw new StoreException(
          "the store's file " + Dialect.file(url) + " cannot be made: " + reason(e), e);
    }
  }

  /** Whether there is anything to open; a PostgreSQL database is taken to be there. */
  public static boolean isThere(String url) {
    return Dialect.isThere(url);
  }

  private static HikariDataSource pool(String url, Dialect dialect) throws IOException {
    var config = new HikariConfig();
    config.setPoolName("store");
    config.setConnectionTimeout(CONNECT_MS);
    config.setInitializationFailTimeout(CONNECT_MS);
    config.setMinimumIdle(0);
    switch (dialect) {
      case SQLITE -> {
        makeFile(Dialect.file(url));
        var settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        settings.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        settings.enforceForeignKeys(true);
        settings.setBusyTimeout(BUSY_MS);
        settings.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        var source = new SQLiteDataSource(settings);
        source.setUrl(url);
        config.setDataSource(source);
        config.setMaximumPoolSize(4);
      }
      case POSTGRESQL -> {
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(8);
      }
    }
    return new HikariDataSource(config);
  }

  /** Only the owner may read what others wrote to him. */
  private static void makeFile(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    if (Files.exists(file)) {
      return;
    }
    try {
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(
                Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
      }
    } catch (FileAlreadyExistsException e) {
      // another process was faster
    }
  }

  private void migrate() {
    Flyway.configure()
        .dataSource(pool)
        .locations(dialect.migrations())
        .outOfOrder(true)
        .validateOnMigrate(true)
        .load()
        .migrate();
  }

  /**
   * Does something in one transaction.
   *
   * @throws StoreException when the database refuses
   */
  public <T> T inTransaction(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw new StoreException("the store refused: " + reason(e), e);
    }
  }

  /**
   * Reads something; what is read by several statements may be of several moments.
   *
   * @throws StoreException when the database refuses
   */
  public <T> T reading(Function<Handle, T> work) {
    try {
      return jdbi.withHandle(work::apply);
    } catch (JdbiException e) {
      throw new StoreException("the store refused: " + reason(e), e);
    }
  }

  Dialect dialect() {
    return dialect;
  }

  /** What lies at the bottom of it, in one line. */
  private static String reason(Throwable e) {
    Throwable last = e;
    for (int i = 0; i < 16 && last.getCause() != null; i++) {
      last = last.getCause();
    }
    String told =
        last instanceof SQLException || last.getMessage() != null ? last.getMessage() : null;
    String line = told == null ? last.toString() : told;
    return line.lines().map(String::strip).filter(each -> !each.isEmpty()).findFirst().orElse(line);
  }

  @Override
  public void close() {
    pool.close();
  }
}
