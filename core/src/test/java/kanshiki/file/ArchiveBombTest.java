package kanshiki.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;

/** Archives made to break whoever opens them: all end by counted work. */
class ArchiveBombTest {
  private static final byte[] ZEROS = new byte[1 << 20];

  private static Archive open(FileType type, byte[] bytes) {
    return Archive.open(type, bytes, "bomb", Allowance.forOneMail());
  }

  static byte[] zipOfZeros(int megabytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry("zeros.exe"));
      for (int i = 0; i < megabytes; i++) {
        zip.write(ZEROS);
      }
    }
    return out.toByteArray();
  }

  @Test
  void zerosInZip() throws IOException {
    var archive = open(FileType.ZIP, zipOfZeros(40));

    assertThat(archive.bomb()).isTrue();
    assertThat(archive.gap()).contains(Gap.BOMB);
    assertThat(archive.entries().getFirst().content()).isEmpty();
  }

  @Test
  void zerosInGzipAndBzip2() throws IOException {
    var bzip2 = new ByteArrayOutputStream();
    try (var out = new BZip2CompressorOutputStream(bzip2)) {
      for (int i = 0; i < 20; i++) {
        out.write(ZEROS);
      }
    }
    var raw = new ByteArrayOutputStream();
    try (var out = new java.util.zip.GZIPOutputStream(raw)) {
      for (int i = 0; i < 40; i++) {
        out.write(ZEROS);
      }
    }

    assertThat(open(FileType.BZIP2, bzip2.toByteArray()).bomb()).isTrue();
    assertThat(open(FileType.GZIP, raw.toByteArray()).bomb()).isTrue();
  }

  @Test
  void sizesThatLieDoNotHelp() throws IOException {
    byte[] zip = zipOfZeros(40);
    int central = Bytes.indexOf(zip, "PK\1\2", 0, zip.length);
    System.arraycopy(SampleFiles.little(10), 0, zip, central + 24, 4);

    assertThat(open(FileType.ZIP, zip).bomb()).isTrue();
  }

  @Test
  void aSmallFileThatClaimsToBeHugeIsSaid() {
    byte[] zip = SampleFiles.zip("a.txt", "a");
    int central = Bytes.indexOf(zip, "PK\1\2", 0, zip.length);
    System.arraycopy(SampleFiles.little(0x7fffffff), 0, zip, central + 24, 4);

    assertThat(open(FileType.ZIP, zip).bomb()).isTrue();
  }

  /** Many names for the same packed bytes (Fifield, A better zip bomb, 2019). */
  @Test
  void overlappingFiles() {
    byte[] zip = SampleFiles.zip("aaaa", "hello", "bbbb", "world");
    int first = Bytes.indexOf(zip, "PK\1\2", 0, zip.length);
    int second = Bytes.indexOf(zip, "PK\1\2", first + 4, zip.length);
    System.arraycopy(SampleFiles.little(0), 0, zip, second + 42, 4);

    assertThat(open(FileType.ZIP, zip).bomb()).isTrue();
  }

  @Test
  void aMillionFilesAreCountedButNotKept() throws IOException {
    var out = new ByteArrayOutputStream();
    for (int i = 0; i < 300_000; i++) {
      out.writeBytes(SampleFiles.latin("PK\1\2"));
      var entry = new byte[43];
      entry[24] = 1;
      out.writeBytes(entry);
    }
    int size = out.size();
    out.writeBytes(SampleFiles.latin("PK\5\6\0\0\0\0\u00ff\u00ff\u00ff\u00ff"));
    out.writeBytes(SampleFiles.little(size));
    out.writeBytes(SampleFiles.little(0));
    out.writeBytes(new byte[2]);

    var archive = open(FileType.ZIP, out.toByteArray());

    assertThat(archive.entries()).hasSize(Allowance.MAX_LISTED);
    assertThat(archive.more()).isEqualTo(300_000 - Allowance.MAX_LISTED);
    assertThat(archive.gap()).isPresent();
  }

  @Test
  void aHugeSevenZipHeaderIsNotUnpacked() {
    // signature, version, CRC, header at 0 with 40 bytes: a packed header of 1 GB
    var out = new ByteArrayOutputStream();
    out.writeBytes(SampleFiles.latin("7z\u00bc\u00af'\u001c\0\u0004\0\0\0\0"));
    out.writeBytes(new byte[8]);
    out.writeBytes(SampleFiles.little(40));
    out.writeBytes(new byte[8]);
    out.writeBytes(
        SampleFiles.latin(
            "\u0017\u0006\0\u0001\t\u0010\0\u0007\u000b\u0001\0\u0001#\u0003\u0001\u0001\u0005]\0\0\u0001\0\f\u00f0\0\0\0@\0\0"));
    out.writeBytes(new byte[40]);

    var archive = open(FileType.SEVEN_ZIP, out.toByteArray());

    assertThat(archive.entries()).isEmpty();
    assertThat(archive.gap()).contains(Gap.NOT_SUPPORTED);
  }

  @Test
  void loopsInACompoundFileEnd() {
    byte[] file = SampleFiles.compound("WordDocument", "x".repeat(9_000), "VBA/dir", "x");
    for (int i = 512; i < file.length; i += 4) {
      byte[] looping = file.clone();
      System.arraycopy(SampleFiles.little(1), 0, looping, i, 4);
      assertThat(OfficeFile.read(FileType.OLD_WORD, looping, Allowance.forOneMail())).isNotNull();
    }
  }

  @Test
  void anHonestBigFileIsNoBomb() throws IOException {
    var noise = new byte[12 << 20];
    new java.util.Random(1).nextBytes(noise);
    var packed = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(packed)) {
      out.write(noise);
    }

    var archive = open(FileType.ZIP, SampleFiles.zip("noise.bin", noise));

    assertThat(archive.bomb()).isFalse();
    assertThat(archive.entries().getFirst().content()).isPresent();
  }
}
