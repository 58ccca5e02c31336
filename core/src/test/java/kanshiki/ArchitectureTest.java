package kanshiki;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the arrows: what core may touch, and which package may know which. */
class ArchitectureTest {
  private static final List<String> BASE =
      List.of(
          "data",
          "language",
          "sketch",
          "text",
          "observable",
          "image",
          "pdf",
          "file",
          "mime",
          "outlook",
          "page",
          "lookup",
          "learnt");
  private static final List<String> TOPICS =
      List.of(
          "stamp",
          "route",
          "identity",
          "brand",
          "link",
          "authentication",
          "content",
          "diction",
          "attachment",
          "qr",
          "concealment",
          "writing",
          "contradiction",
          "hosting",
          "registration",
          "reputation",
          "visit",
          "likeness");

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("kanshiki");

  @Test
  void opensNoSocket() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                        "java.net.http..", "java.nio.channels..", "javax.net..", "java.rmi..")
                    .or(
                        namedIn(
                            "java.net.",
                            Set.of(
                                "Socket",
                                "ServerSocket",
                                "DatagramSocket",
                                "URLConnection",
                                "HttpURLConnection",
                                "MulticastSocket"))))
            .because("core asks nothing outside"));
    check(
        noClasses()
            .should()
            .callMethodWhere(
                call(
                    "opens a connection",
                    "java.net.URL",
                    "openConnection",
                    "openStream",
                    "getContent"))
            .orShould()
            .callMethodWhere(call("connects", "org.jsoup.Jsoup", "connect", "newSession")));
  }

  @Test
  void resolvesNoName() {
    check(
        noClasses()
            .should()
            .callMethodWhere(
                new DescribedPredicate<JavaCall<?>>("asks a resolver") {
                  @Override
                  public boolean test(JavaCall<?> call) {
                    String owner = call.getTargetOwner().getName();
                    boolean asks =
                        Set.of(
                                "getByName",
                                "getAllByName",
                                "getLocalHost",
                                "getHostName",
                                "getCanonicalHostName",
                                "isReachable",
                                "getLoopbackAddress")
                            .contains(call.getName());
                    return owner.startsWith("java.net.Inet") && asks;
                  }
                })
            .because("only literals are read, by InetAddress.ofLiteral"));
  }

  @Test
  void opensNoFile() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("java.nio.file..", "java.sql..", "javax.sql..")
                    .or(
                        namedIn(
                            "java.io.",
                            Set.of(
                                "File",
                                "FileInputStream",
                                "FileOutputStream",
                                "FileReader",
                                "FileWriter",
                                "RandomAccessFile")))));
  }

  @Test
  void readsNoClock() {
    check(
        noClasses()
            .should()
            .callMethodWhere(
                new DescribedPredicate<JavaCall<?>>("reads a clock") {
                  @Override
                  public boolean test(JavaCall<?> call) {
                    String owner = call.getTargetOwner().getName();
                    return owner.equals("java.lang.System")
                            && Set.of("currentTimeMillis", "nanoTime").contains(call.getName())
                        || owner.startsWith("java.time.")
                            && (call.getName().equals("now") || call.getName().startsWith("system"))
                        || owner.equals("java.util.Date")
                            && call.getName().equals("<init>")
                            && call.getTarget().getRawParameterTypes().isEmpty();
                  }
                }));
  }

  @Test
  void startsNoThread() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                namedIn(
                        "java.util.concurrent.",
                        Set.of(
                            "Executors",
                            "ExecutorService",
                            "ThreadPoolExecutor",
                            "ForkJoinPool",
                            "CompletableFuture"))
                    .or(namedIn("java.util.", Set.of("Timer"))))
            .orShould()
            .callConstructorWhere(call("creates a thread", "java.lang.Thread", "<init>"))
            .orShould()
            .callMethodWhere(
                call(
                    "creates a thread",
                    "java.lang.Thread",
                    "startVirtualThread",
                    "ofVirtual",
                    "ofPlatform",
                    "start"))
            .orShould()
            .callMethodWhere(call("sleeps", "java.lang.Thread", "sleep")));
  }

  @Test
  void packagesAreFreeOfCycles() {
    check(slices().matching("kanshiki.(*)..").should().beFreeOfCycles());
  }

  @Test
  void layersPointDown() {
    for (String each : BASE) {
      mayKnow(each, BASE);
    }
    mayKnow("mail", BASE);
    mayKnow("carrier", with(BASE, "mail"));
    mayKnow("spf", with(BASE, "mail"));
    mayKnow("dkim", with(BASE, "mail"));
    mayKnow("dmarc", with(BASE, "mail", "spf", "dkim"));
    mayKnow("evidence", with(BASE, "mail"));
    List<String> below = with(BASE, "mail", "evidence");
    mayKnow("examination", below);
    mayKnow("verdict", with(below, "examination"));
    List<String> belowTopics = with(below, "examination", "spf", "dkim", "dmarc");
    mayKnow("wave", Stream.concat(belowTopics.stream(), TOPICS.stream()).toList());
    for (String topic : TOPICS) {
      mayKnow(topic, Stream.concat(belowTopics.stream(), TOPICS.stream()).toList());
    }
    List<String> topics = Stream.concat(belowTopics.stream(), TOPICS.stream()).toList();
    mayKnow("redaction", with(topics, "carrier"));
  }

  @Test
  void onlyTheFrontDoorSeesTheReport() {
    check(
        noClasses()
            .that(
                resideInAnyPackage("kanshiki.*..").and(resideOutsideOfPackage("kanshiki.report..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("kanshiki", "kanshiki.report..")));
  }

  /** No class of {@code name} depends on a package of ours other than itself and {@code others}. */
  private static void mayKnow(String name, List<String> others) {
    String[] known =
        Stream.concat(Stream.of(name), others.stream())
            .map(other -> "kanshiki." + other + "..")
            .toArray(String[]::new);
    check(
        noClasses()
            .that(resideInAnyPackage("kanshiki." + name + ".."))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("kanshiki..")
                    .and(DescribedPredicate.not(resideInAnyPackage(known)))));
  }

  private static List<String> with(List<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  private static DescribedPredicate<JavaClass> namedIn(String prefix, Set<String> simpleNames) {
    return DescribedPredicate.describe(
        "are " + prefix + simpleNames,
        type -> simpleNames.stream().anyMatch(name -> type.getName().equals(prefix + name)));
  }

  private static DescribedPredicate<JavaCall<?>> call(
      String description, String owner, String... names) {
    return DescribedPredicate.describe(
        description,
        call ->
            call.getTargetOwner().getName().equals(owner)
                && Set.of(names).contains(call.getName()));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CORE);
  }
}
