package kanshiki.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import kanshiki.store.lab.Postgres;

class PostgresCasesTest extends CasesContract {
  private String url = "";

  @Override
  String url() {
    assumeTrue(Postgres.programs().isPresent(), "PostgreSQL is not installed");
    url = Postgres.newDatabase();
    return url;
  }

  @Override
  String sameUrl() {
    return url;
  }
}
