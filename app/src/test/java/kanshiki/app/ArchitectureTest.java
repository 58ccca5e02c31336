package kanshiki.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the arrows of the app module. */
class ArchitectureTest {
  private static final JavaClasses APP =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("kanshiki.app");

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("kanshiki.app.(*)..").should().beFreeOfCycles().check(APP);
  }

  @Test
  void intakeAndSettingsKnowNoCommandLine() {
    noClasses()
        .that()
        .resideInAnyPackage("kanshiki.app.intake..", "kanshiki.app.settings..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("kanshiki.app", "kanshiki.app.cli..", "picocli..")
        .check(APP);
  }

  @Test
  void onlySettingsKnowYaml() {
    noClasses()
        .that()
        .resideOutsideOfPackage("kanshiki.app.settings..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.snakeyaml..")
        .check(APP);
  }
}
