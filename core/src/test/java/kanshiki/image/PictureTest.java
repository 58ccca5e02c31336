package kanshiki.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import kanshiki.image.Picture.Format;
import kanshiki.image.Picture.Reading;
import kanshiki.image.Picture.Unread;
import org.junit.jupiter.api.Test;

class PictureTest {
  @Test
  void decodesWhatTheJdkCan() throws IOException {
    for (String format : new String[] {"png", "jpeg", "gif", "bmp"}) {
      Reading reading = Picture.read(file(InnocentPictures.blank(70, 50, 0xff0000), format));

      assertThat(reading.format().name()).isEqualToIgnoringCase(format);
      assertThat(reading.width()).isEqualTo(70);
      assertThat(reading.height()).isEqualTo(50);
      assertThat(reading.unread()).isEmpty();
      Picture picture = reading.frames().getFirst();
      assertThat(picture.width()).isEqualTo(70);
      assertThat(picture.argb(35, 25) & 0xf0f0f0).as(format).isEqualTo(0xf00000);
    }
  }

  @Test
  void saysThatItCannotReadWebP() {
    byte[] webp = "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);

    Reading reading = Picture.read(Arrays.copyOf(webp, 60));

    assertThat(reading.format()).isEqualTo(Format.WEBP);
    assertThat(reading.unread()).contains(Unread.FORMAT);
  }

  @Test
  void tellsWhatIsNoPicture() {
    assertThat(Picture.read(new byte[0]).unread()).contains(Unread.NOT_A_PICTURE);
    assertThat(Picture.read("GIF".getBytes(StandardCharsets.US_ASCII)).unread())
        .contains(Unread.NOT_A_PICTURE);
  }

  @Test
  void thinsOutAPhotograph() {
    var photo = InnocentPictures.blank(4_000, 3_000, 0x336699);

    Reading reading = Picture.read(GeneratedCode.jpeg(photo, 0.5f));

    assertThat(reading.width()).isEqualTo(4_000);
    Picture picture = reading.frames().getFirst();
    assertThat(picture.factor()).isEqualTo(2);
    assertThat(picture.width()).isEqualTo(2_000);
  }

  @Test
  void refusesAHugePictureByItsHeader() throws IOException {
    assertThat(Picture.read(pngBomb(20_000, 20_000)).unread()).contains(Unread.TOO_LARGE);
    assertThat(Picture.read(pngBomb(Integer.MAX_VALUE, 1)).unread()).contains(Unread.TOO_LARGE);
    assertThat(Picture.read(pngBomb(-1, 9)).unread()).contains(Unread.BROKEN);

    byte[] jpeg = GeneratedCode.jpeg(InnocentPictures.blank(16, 16, 0), 0.5f);
    ByteBuffer.wrap(jpeg).putShort(frame(jpeg) + 5, (short) 65_500);
    ByteBuffer.wrap(jpeg).putShort(frame(jpeg) + 7, (short) 65_500);
    assertThat(Picture.read(jpeg).unread()).contains(Unread.TOO_LARGE);

    byte[] gif = file(InnocentPictures.blank(16, 16, 0), "gif");
    Arrays.fill(gif, 6, 10, (byte) 0xff);
    assertThat(Picture.read(gif).unread()).contains(Unread.TOO_LARGE);

    byte[] bmp = file(InnocentPictures.blank(16, 16, 0), "bmp");
    Arrays.fill(bmp, 18, 21, (byte) 0xff);
    assertThat(Picture.read(bmp).unread()).contains(Unread.TOO_LARGE);
  }

  @Test
  void refusesAJpegThatGoesOverItsPixelsManyTimes() throws IOException {
    byte[] one = progressive(InnocentPictures.blank(3_000, 3_000, 0x808080));
    var many = new ByteArrayOutputStream();
    many.write(one, 0, one.length - 2);
    for (int i = 0; i < 1_000; i++) {
      many.write(new byte[] {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 1, 1, 0, 0});
    }

    assertThat(Picture.read(many.toByteArray()).unread()).contains(Unread.TOO_LARGE);
    assertThat(Picture.read(progressive(InnocentPictures.blank(300, 300, 0))).unread()).isEmpty();
  }

  @Test
  void bearsBrokenPictures() throws IOException {
    var random = new Random(7);
    for (String format : new String[] {"png", "jpeg", "gif", "bmp"}) {
      byte[] whole = file(GeneratedCode.of(3).image(), format);
      for (int i = 0; i < 60; i++) {
        byte[] broken = Arrays.copyOf(whole, 20 + random.nextInt(whole.length - 20));
        for (int j = 0; j < 5; j++) {
          broken[random.nextInt(broken.length)] = (byte) random.nextInt();
        }
        Picture.read(broken).frames().forEach(QrCodes::in);
      }
    }
  }

  @Test
  void looksAtTheFirstFramesOfAnAnimation() throws IOException {
    BufferedImage code = GeneratedCode.of(3).image();
    BufferedImage blank = InnocentPictures.blank(code.getWidth(), code.getHeight(), 0xffffff);
    var out = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (var to = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(to);
      writer.prepareWriteSequence(null);
      writer.writeToSequence(new IIOImage(blank, null, null), null);
      writer.writeToSequence(new IIOImage(code, null, null), null);
      writer.endWriteSequence();
    }

    Reading reading = Picture.read(out.toByteArray());

    assertThat(reading.frames()).hasSize(2);
    assertThat(QrCodes.in(reading.frames().get(1))).hasSize(1);
  }

  private static int frame(byte[] jpeg) {
    for (int i = 0; i < jpeg.length; i++) {
      if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xc0) {
        return i;
      }
    }
    throw new IllegalStateException("no frame");
  }

  private static byte[] file(BufferedImage image, String format) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  private static byte[] progressive(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var param = writer.getDefaultWriteParam();
    param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    try (var to = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(to);
      writer.write(null, new IIOImage(image, null, null), param);
    }
    return out.toByteArray();
  }

  /** A grey PNG of nothing but zeros, a few hundred kilobytes whatever its size. */
  private static byte[] pngBomb(int width, int height) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).array();
    chunk(out, "IHDR", header);
    var data = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(data)) {
      for (int i = 0; i < 400; i++) {
        deflater.write(new byte[100_000]);
      }
    }
    chunk(out, "IDAT", data.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data)
      throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    out.write(ByteBuffer.allocate(4).putInt(data.length).array());
    out.write(name);
    out.write(data);
    var crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
