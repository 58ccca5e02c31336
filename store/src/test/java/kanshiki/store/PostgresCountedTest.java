package kanshiki.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import kanshiki.store.lab.Postgres;

class PostgresCountedTest extends CountedContract {
  @Override
  String url() {
    assumeTrue(Postgres.programs().isPresent(), "PostgreSQL is not installed");
    return Postgres.newDatabase();
  }
}
