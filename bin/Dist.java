import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Puts a distribution together from what Maven has built: {@code java bin/Dist.java ROOT TARGET}. Run by {@code dist}.
 */
final class Dist {
  /** What no class names, but the program needs: charsets of mails, Japanese and English dates, zip files. */
  private static final List<String> BEYOND_JDEPS =
      List.of(
          "java.logging",
          "java.management",
          "java.naming",
          "java.xml",
          "jdk.charsets",
          "jdk.crypto.ec",
          "jdk.localedata",
          "jdk.unsupported",
          "jdk.zipfs");

  private static final Pattern LICENCE =
      Pattern.compile("(?i)(META-INF/)?(.*[-_.])?(LICEN[SC]E|NOTICE|COPYING|AL2\\.0|LGPL2\\.1)([-_.].*)?");

  private final Path root;
  private final Path folder;

  private Dist(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]).toAbsolutePath().normalize();
    Path target = Path.of(args[1]).toAbsolutePath();
    Path jar = root.resolve("app/target/kanshiki.jar");
    String version;
    try (var file = new JarFile(jar.toFile())) {
      version = file.getManifest().getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
    }
    delete(target);
    new Dist(root, target.resolve("kanshiki-" + version + "-" + platform())).make(jar);
  }

  private static String platform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch");
    return (os.startsWith("mac") ? "mac" : "linux") + "-" + (arch.equals("amd64") ? "x64" : arch);
  }

  private void make(Path jar) throws IOException {
    Path lib = folder.resolve("lib");
    copy(jar, lib.resolve("kanshiki.jar"));
    List<Path> jars = copyJars(jar.resolveSibling("lib"), lib.resolve("lib"));
    List<Path> browser = copyJars(jar.resolveSibling("lib").resolve("browser"), lib.resolve("lib/browser"));
    copy(root.resolve("bin/run.sh"), lib.resolve("run.sh"));
    runtime(lib.resolve("kanshiki.jar"), jars);
    launcher();
    licences(Stream.concat(jars.stream(), browser.stream()).toList());
    copy(root.resolve("LICENSE"), folder.resolve("LICENSE"));
    copy(root.resolve("NOTICE"), folder.resolve("NOTICE"));
    copy(root.resolve("README.md"), folder.resolve("README.md"));
    copy(root.resolve("README.ja.md"), folder.resolve("README.ja.md"));
    copy(root.resolve("target/bom.json"), folder.resolve("bom.cdx.json"));
    for (String each : List.of("docs", "systemd", "sieve")) {
      if (Files.isDirectory(root.resolve(each))) {
        copyTree(root.resolve(each), folder.resolve(each));
      }
    }
  }

  /** Copies the jars of a folder; the browser's driver loses what it has for other systems. */
  private static List<Path> copyJars(Path from, Path to) throws IOException {
    var copies = new ArrayList<Path>();
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".jar")).sorted().toList()) {
        Path copy = to.resolve(file.getFileName());
        if (file.getFileName().toString().startsWith("driver-bundle-")) {
          copyDriver(file, copy);
        } else {
          copy(file, copy);
        }
        copies.add(copy);
      }
    }
    return copies;
  }

  private static void copyDriver(Path from, Path to) throws IOException {
    String os = platform().equals("linux-x64") ? "linux" : platform().equals("linux-aarch64") ? "linux-arm64"
        : platform().equals("mac-x64") ? "mac" : "mac-arm64";
    Files.createDirectories(to.getParent());
    try (var in = new ZipFile(from.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        String name = entry.getName();
        boolean isOthers =
            name.startsWith("driver/") && !name.equals("driver/") && !name.startsWith("driver/package/")
                && !name.startsWith("driver/" + os + "/");
        if (!isOthers) {
          var kept = new ZipEntry(name);
          kept.setTime(entry.getTime());
          out.putNextEntry(kept);
          try (InputStream content = in.getInputStream(entry)) {
            content.transferTo(out);
          }
          out.closeEntry();
        }
      }
    }
  }

  /** A Java runtime with the modules that the jars name, and a few more. */
  private void runtime(Path jar, List<Path> jars) throws IOException {
    var out = new java.io.StringWriter();
    var args = new ArrayList<>(List.of("--multi-release", "base", "--ignore-missing-deps", "--print-module-deps", "-q"));
    args.add(jar.toString());
    jars.forEach(each -> args.add(each.toString()));
    args.set(1, Integer.toString(Runtime.version().feature()));
    run("jdeps", out, args);
    var modules = new TreeSet<>(BEYOND_JDEPS);
    modules.addAll(Arrays.asList(out.toString().strip().split(",")));
    run(
        "jlink",
        new java.io.StringWriter(),
        List.of(
            "--add-modules", String.join(",", modules),
            "--include-locales=en,ja",
            "--strip-debug",
            "--no-header-files",
            "--no-man-pages",
            "--generate-cds-archive",
            "--output", folder.resolve("runtime").toString()));
  }

  private static void run(String tool, java.io.StringWriter out, List<String> args) throws IOException {
    var errors = new java.io.StringWriter();
    int exit =
        ToolProvider.findFirst(tool)
            .orElseThrow(() -> new IOException("this JDK has no " + tool))
            .run(new PrintWriter(out, true), new PrintWriter(errors, true), args.toArray(String[]::new));
    if (exit != 0) {
      throw new IOException(tool + " failed: " + out + errors);
    }
  }

  private void launcher() throws IOException {
    Path launcher = folder.resolve("bin/kanshiki");
    Files.createDirectories(launcher.getParent());
    Files.writeString(
        launcher,
        """
        #!/bin/sh
        # Starts Kanshiki from any folder, with the Java runtime beside it.
        set -u
        PATH=${PATH:+$PATH:}/usr/bin:/bin # behind the person's own, for readlink and stty
        locale=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}

        # The folder of this file, whatever links lead to it.
        self=$0
        while [ -L "$self" ]; do
          link=$(readlink "$self")
          case $link in /*) self=$link ;; *) self=${self%/*}/$link ;; esac
        done
        case $self in */*) folder=${self%/*}/ ;; *) folder=./ ;; esac
        root=$(CDPATH='' cd -P -- "$folder.." && pwd) || exit 1

        java=$root/runtime/bin/java
        jar=$root/lib/kanshiki.jar
        cache=$root/lib/start.aot
        . "$root/lib/run.sh"
        if [ "${1:-}" = --train ]; then # makes the start-up cache; the rest are mails
          shift
          train_cache "$@"
          exit
        fi
        run "$@"
        """);
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Every licence and notice that a jar carries, in a folder of the jar's name. */
  private void licences(List<Path> jars) throws IOException {
    Path to = folder.resolve("licences");
    Files.createDirectories(to);
    copyTree(folder.resolve("runtime/legal"), to.resolve("java-runtime"));
    delete(folder.resolve("runtime/legal"));
    for (Path jar : jars) {
      String name = jar.getFileName().toString().replaceAll("\\.jar$", "");
      try (var zip = new ZipFile(jar.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          String file = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
          if (!entry.isDirectory() && !entry.getName().endsWith(".class") && LICENCE.matcher(file).matches()) {
            Path copy = to.resolve(name).resolve(entry.getName().replace('/', '_'));
            Files.createDirectories(copy.getParent());
            try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(copy)) {
              in.transferTo(out);
            }
          }
        }
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
