package kanshiki.attachment;

import static kanshiki.file.SampleFiles.compound;
import static kanshiki.file.SampleFiles.packaged;
import static kanshiki.file.SampleFiles.utf8;
import static kanshiki.file.SampleFiles.word;
import static kanshiki.file.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramInDocumentTest {
  @Test
  void packedProgram() {
    assertThat(
            AttachmentMails.findings(
                new ProgramInDocument(),
                "a.docx",
                word(
                    "word/embeddings/oleObject1.bin",
                    compound("\u0001Ole10Native", packaged("bill.js", utf8("a()"))))))
        .containsExactly("program-in-document a.docx | bill.js | JavaScript file");
  }

  @Test
  void staysQuietOnAPackedSheet() {
    assertThat(
            AttachmentMails.findings(
                new ProgramInDocument(),
                "a.docx",
                word(
                    "word/embeddings/sheet.xlsx",
                    zip("[Content_Types].xml", "", "xl/workbook.xml", ""))))
        .isEmpty();
  }
}
