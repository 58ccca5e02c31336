package kanshiki.file;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a ZIP or compound file is in truth, by what lies in it. */
final class ContainerKind {
  /** Names looked at. */
  private static final int MAX_NAMES = 400;

  private ContainerKind() {}

  static FileType zip(byte[] zip, String extension) {
    List<String> names =
        ZipDirectory.of(zip, MAX_NAMES).files().stream().map(ZipDirectory.File::name).toList();
    if (names.contains("[Content_Types].xml")) {
      return openPackage(names);
    }
    if (names.contains("AndroidManifest.xml")) {
      return FileType.ANDROID_PROGRAM;
    }
    if (names.contains("mimetype")) {
      if (Bytes.indexOf(zip, "application/epub+zip", 0, 256) >= 0) {
        return FileType.EPUB;
      }
      if (Bytes.indexOf(zip, "application/vnd.oasis", 0, 256) >= 0) {
        return FileType.OPEN_DOCUMENT;
      }
    }
    boolean manifest = names.contains("META-INF/MANIFEST.MF");
    boolean classes = names.stream().anyMatch(name -> name.endsWith(".class"));
    return manifest && (classes || extension.equals("jar")) ? FileType.JAVA_PROGRAM : FileType.ZIP;
  }

  private static FileType openPackage(List<String> names) {
    for (String name : names) {
      if (name.startsWith("word/")) {
        return FileType.WORD;
      }
      if (name.startsWith("xl/")) {
        return FileType.EXCEL;
      }
      if (name.startsWith("ppt/")) {
        return FileType.POWERPOINT;
      }
      if (name.equals("AppxManifest.xml") || name.startsWith("AppxMetadata/")) {
        return FileType.WINDOWS_PACKAGE;
      }
      if (name.endsWith(".fdseq")) {
        return FileType.XPS;
      }
    }
    return FileType.ZIP;
  }

  static FileType compound(byte[] bytes) {
    var file = CompoundFile.of(bytes);
    if (file.rootClass().startsWith("82100c") // transform, program, patch
        || file.rootClass().startsWith("84100c")
        || file.rootClass().startsWith("86100c")) {
      return FileType.WINDOWS_INSTALLER;
    }
    Set<String> names =
        file.top().stream().map(CompoundFile.Entry::name).collect(Collectors.toSet());
    if (names.contains("__properties_version1.0")) {
      return FileType.OUTLOOK_MAIL;
    }
    if (names.contains("EncryptedPackage")) {
      return FileType.LOCKED_OFFICE;
    }
    if (names.contains("WordDocument")) {
      return FileType.OLD_WORD;
    }
    if (names.contains("Workbook") || names.contains("Book")) {
      return FileType.OLD_EXCEL;
    }
    return names.contains("PowerPoint Document") ? FileType.OLD_POWERPOINT : FileType.OLE_DOCUMENT;
  }
}
