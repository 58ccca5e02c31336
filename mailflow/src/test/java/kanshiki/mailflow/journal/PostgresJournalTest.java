package kanshiki.mailflow.journal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import kanshiki.store.lab.Postgres;

class PostgresJournalTest extends JournalContract {
  @Override
  String url() {
    assumeTrue(Postgres.programs().isPresent(), "PostgreSQL is not installed");
    return Postgres.newDatabase();
  }
}
