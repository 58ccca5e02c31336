package kanshiki.dmarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import kanshiki.Shared;
import kanshiki.Tally;
import kanshiki.TestMails;
import kanshiki.dkim.DkimResult;
import kanshiki.lookup.TableDns;
import kanshiki.mail.Message;
import kanshiki.mail.Part;
import kanshiki.mail.RawMessage;
import kanshiki.spf.SpfResult;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What receivers told about real mail in their aggregate reports: the policy they found, the
 * results of SPF and DKIM with their domains, and what they made of it.
 */
class DmarcReportsTest {
  /**
   * A row in which the receiver let a mail pass whose DKIM failed and whose SPF passed for a
   * stranger.
   */
  private static final String CONTRADICTION = "bsu.edu";

  private static final List<String> FOLDERS =
      List.of(
          "suites/auth-dmarc-parsedmarc/samples",
          "suites/auth-opendmarc/libopendmarc/tests/testfiles",
          "suites/auth-stalwart-mail-auth/resources/dmarc-feedback");

  private final Tally tally = new Tally("DMARC aggregate reports");
  private int reports;
  private int contradictions;
  private final Set<String> unread = new TreeSet<>();

  @Test
  void alignment() {
    for (String folder : FOLDERS) {
      Shared.files(Shared.path(folder))
          .forEach(f -> file(f.getFileName().toString(), Shared.bytes(f)));
    }
    System.out.println("reports read: " + reports + ", not well-formed: " + unread);
    tally.print();
    assertThat(contradictions).isEqualTo(1);
    assertThat(tally.agreement()).isEqualTo(1);
  }

  private void file(String name, byte[] bytes) {
    if (name.endsWith(".eml")) {
      for (Part part : Message.parse(new RawMessage(bytes)).parts()) {
        part.filename().ifPresent(inner -> file(name + "/" + inner, part.content()));
      }
    } else if (name.endsWith(".gz")) {
      unpacked(bytes, false).ifPresent(xml -> report(name, xml));
    } else if (name.endsWith(".zip")) {
      unpacked(bytes, true).ifPresent(xml -> report(name, xml));
    } else if (name.endsWith(".xml")) {
      report(name, bytes);
    }
  }

  private static Optional<byte[]> unpacked(byte[] bytes, boolean zip) {
    try (InputStream in =
        zip
            ? new ZipInputStream(new ByteArrayInputStream(bytes))
            : new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      if (in instanceof ZipInputStream entries && entries.getNextEntry() == null) {
        return Optional.empty();
      }
      var out = new ByteArrayOutputStream();
      in.transferTo(out);
      return Optional.of(out.toByteArray());
    } catch (IOException e) {
      return Optional.empty(); // a sample of something else
    }
  }

  private void report(String name, byte[] xml) {
    Element root;
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      root = builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      unread.add(name);
      return;
    }
    List<Element> published = children(root, "policy_published");
    if (published.isEmpty()) {
      return;
    }
    reports++;
    String domain = text(published.getFirst(), "domain");
    String record = "_dmarc." + domain + " TXT v=DMARC1; p=" + text(published.getFirst(), "p");
    for (String mode : List.of("adkim", "aspf")) {
      String value = text(published.getFirst(), mode);
      record += value.isEmpty() ? "" : "; " + mode + "=" + value;
    }
    TableDns dns = TableDns.of(record);
    for (Element row : children(root, "record")) {
      row(name, row, dns);
    }
  }

  private void row(String name, Element row, TableDns dns) {
    Element evaluated = children(row, "policy_evaluated").getFirst();
    String from = text(row, "header_from");
    var dkim = new ArrayList<DkimResult>();
    Optional<SpfResult> spf = Optional.of(spf("none", from));
    for (Element results : children(row, "auth_results")) {
      children(results, "dkim").forEach(e -> dkim.add(dkim(text(e, "result"), text(e, "domain"))));
      for (Element each : children(results, "spf")) {
        spf = Optional.of(spf(text(each, "result"), text(each, "domain")));
      }
    }
    boolean passed =
        text(evaluated, "dkim").equalsIgnoreCase("pass")
            || text(evaluated, "spf").equalsIgnoreCase("pass");
    // One receiver tells of mails with two authors.
    String authors = "someone@" + String.join(", someone@", from.split(", *"));
    Message mail = TestMails.message("From: " + authors + "\n\n");
    DmarcResult result = new Dmarc(dns).check(mail, spf, dkim);
    if (spf.orElseThrow().domain().equals(CONTRADICTION)
        && result.word() != DmarcResult.Word.PASS) {
      contradictions++;
      return;
    }
    tally.count(
        name + " " + from + " " + spf.orElseThrow() + dkim + result,
        passed,
        result.word() == DmarcResult.Word.PASS);
  }

  private static SpfResult spf(String word, String domain) {
    var passed = word.equalsIgnoreCase("pass") ? SpfResult.Word.PASS : SpfResult.Word.FAIL;
    return new SpfResult(passed, domain, "", Optional.empty(), Optional.empty());
  }

  private static DkimResult dkim(String word, String domain) {
    boolean pass = word.equalsIgnoreCase("pass");
    return new DkimResult(
        pass ? DkimResult.Word.PASS : DkimResult.Word.FAIL,
        domain,
        Optional.empty(),
        "",
        pass,
        false,
        Optional.empty());
  }

  private static List<Element> children(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagNameNS("*", name);
    NodeList plain = nodes.getLength() == 0 ? parent.getElementsByTagName(name) : nodes;
    var elements = new ArrayList<Element>();
    for (int i = 0; i < plain.getLength(); i++) {
      elements.add((Element) plain.item(i));
    }
    return elements;
  }

  private static String text(Element parent, String name) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? "" : found.getFirst().getTextContent().strip();
  }
}
