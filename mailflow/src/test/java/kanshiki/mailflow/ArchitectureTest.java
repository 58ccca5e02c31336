package kanshiki.mailflow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the arrows of the mail flow. */
class ArchitectureTest {
  private static final JavaClasses MAILFLOW =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("kanshiki.mailflow");

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("kanshiki.mailflow.(*)..").should().beFreeOfCycles().check(MAILFLOW);
  }

  @Test
  void stampingTouchesNothing() {
    noClasses()
        .that()
        .resideInAPackage("kanshiki.mailflow.stamping..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..",
            "java.net..",
            "java.nio.file..",
            "java.sql..",
            "kanshiki.store..",
            "kanshiki.lookup..",
            "kanshiki.mailflow.milter..",
            "kanshiki.mailflow.journal..")
        .check(MAILFLOW);
  }
}
