package kanshiki.file;

import java.util.Locale;
import java.util.Map;

/** Documents in a ZIP file: Office Open XML (ECMA-376) and OpenDocument. */
final class OpenXmlReader {
  private final OfficeFindings findings;
  private final StringBuilder field = new StringBuilder();

  private OpenXmlReader(OfficeFindings findings) {
    this.findings = findings;
  }

  static void read(byte[] zip, OfficeFindings into) {
    var reader = new OpenXmlReader(into);
    Archive archive = ZipReader.read(zip, into.allowance());
    if (archive.gap().isPresent()) {
      into.cut();
    }
    if (archive.encrypted()) {
      into.encrypted();
    }
    archive.entries().forEach(reader::part);
  }

  private void part(Archive.Entry part) {
    String name = part.name().toLowerCase(Locale.ROOT);
    if (name.endsWith("vbaproject.bin")
        || name.contains("/macrosheets/")
        || name.startsWith("basic/") && name.endsWith(".xml")
        || name.startsWith("scripts/")) {
      findings.macros();
    } else if (name.contains("/embeddings/") || name.startsWith("object ")) {
      object(part);
    } else if (name.contains("/media/") || name.startsWith("pictures/")) {
      findings.embed(part);
    } else if (part.content().isEmpty()) {
      findings.cut();
    } else if (name.endsWith(".rels")) {
      relationships(part.content().get());
    } else if (name.equals("meta-inf/manifest.xml")) {
      manifest(part.content().get());
    } else if (name.endsWith(".xml")) {
      words(part.content().get());
    }
  }

  private void object(Archive.Entry part) {
    boolean wrapped = part.type() == FileType.OLE_DOCUMENT && part.content().isPresent();
    if (!wrapped || !OleReader.unwrap(part.content().get(), findings)) {
      findings.embed(part);
    }
  }

  private void relationships(byte[] xml) {
    var tags = XmlTags.of(xml);
    while (tags.next()) {
      Map<String, String> attributes = tags.attributes();
      if (tags.name().equals("Relationship")
          && attributes.getOrDefault("TargetMode", "").equalsIgnoreCase("External")) {
        String type = attributes.getOrDefault("Type", "");
        String kind = type.substring(type.lastIndexOf('/') + 1);
        findings.reference(kind(kind), attributes.getOrDefault("Target", ""));
      }
    }
  }

  private static OfficeFile.Kind kind(String relationship) {
    return switch (relationship) {
      case "attachedTemplate" -> OfficeFile.Kind.TEMPLATE;
      case "oleObject", "frame", "subDocument", "externalLinkPath", "package", "webSettings" ->
          OfficeFile.Kind.OBJECT;
      case "image", "video", "audio", "media" -> OfficeFile.Kind.PICTURE;
      default -> OfficeFile.Kind.HYPERLINK;
    };
  }

  private void manifest(byte[] xml) {
    var tags = XmlTags.of(xml);
    while (tags.next()) {
      if (tags.name().equals("encryption-data")) {
        findings.encrypted();
        return;
      }
    }
  }

  private void words(byte[] xml) {
    var tags = XmlTags.of(xml);
    while (tags.next()) {
      switch (tags.name()) {
        case "p", "br", "si", "row", "h", "tr" -> findings.words("\n");
        case "t", "span" -> findings.words(tags.text());
        case "instrText", "delInstrText" -> field.append(tags.text());
        case "fldSimple" -> field(tags.attributes().getOrDefault("instr", ""));
        case "fldChar" -> endField();
        case "ddeLink", "dde-connection-decl" -> dde(tags.attributes());
        case "a" -> link(tags);
        case "image", "object" -> loaded(tags.attributes().getOrDefault("href", ""));
        default -> {}
      }
      if (field.length() > 10_000) {
        endField();
      }
    }
    endField();
  }

  /** OpenDocument's link; DrawingML has an element of that name without a target. */
  private void link(XmlTags tags) {
    String target = tags.attributes().getOrDefault("href", "");
    if (!target.isEmpty() && !target.startsWith("#")) {
      findings.reference(OfficeFile.Kind.HYPERLINK, target);
    }
    findings.words(tags.text());
  }

  private void loaded(String target) {
    if (target.contains("://")) {
      findings.reference(OfficeFile.Kind.PICTURE, target);
    }
  }

  private void endField() {
    field(field.toString());
    field.setLength(0);
  }

  private void field(String instruction) {
    Fields.read(instruction, findings);
  }

  private void dde(Map<String, String> attributes) {
    String service =
        attributes.getOrDefault("ddeService", attributes.getOrDefault("dde-application", ""));
    String topic = attributes.getOrDefault("ddeTopic", attributes.getOrDefault("dde-topic", ""));
    findings.command(service + " " + topic);
  }
}
