package kanshiki.lookup.visit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import kanshiki.page.Capture;
import kanshiki.page.Picture;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * A capture as one run of bytes: {@code KPAGE1}, a line feed, the length of the JSON as four bytes,
 * the JSON, then the files of the pictures one after the other. In the JSON a picture is {@code
 * {"type", "at", "length"}}.
 */
public final class CaptureFile {
  private static final byte[] MAGIC = "KPAGE1\n".getBytes(StandardCharsets.US_ASCII);

  private CaptureFile() {}

  /** The same bytes for the same capture. */
  public static byte[] write(Capture capture) {
    var pictures = new ByteArrayOutputStream();
    byte[] json = writing(pictures).writeValueAsBytes(capture);
    return ByteBuffer.allocate(MAGIC.length + 4 + json.length + pictures.size())
        .put(MAGIC)
        .putInt(json.length)
        .put(json)
        .put(pictures.toByteArray())
        .array();
  }

  /** Empty when {@code bytes} are no such file, or a damaged one. */
  public static Optional<Capture> read(byte[] bytes) {
    int start = MAGIC.length + 4;
    if (bytes.length < start || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      return Optional.empty();
    }
    int length = ByteBuffer.wrap(bytes).getInt(MAGIC.length);
    if (length < 0 || length > bytes.length - start) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(
          reading(bytes, start + length).readValue(bytes, start, length, Capture.class));
    } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
      return Optional.empty(); // not as it was written: a list is missing, a number is none
    }
  }

  private static JsonMapper writing(ByteArrayOutputStream pictures) {
    var module = new SimpleModule("pictures");
    module.addSerializer(Picture.class, new PictureWriter(pictures));
    return JsonMapper.builder().addModule(module).build();
  }

  private static JsonMapper reading(byte[] bytes, int from) {
    var module = new SimpleModule("pictures");
    module.addDeserializer(Picture.class, new PictureReader(bytes, from));
    return JsonMapper.builder().addModule(module).build();
  }

  private static final class PictureWriter extends ValueSerializer<Picture> {
    private final ByteArrayOutputStream to;

    PictureWriter(ByteArrayOutputStream to) {
      this.to = to;
    }

    @Override
    public void serialize(Picture picture, JsonGenerator json, SerializationContext context) {
      json.writeStartObject();
      json.writeStringProperty("type", picture.type());
      json.writeNumberProperty("at", to.size());
      json.writeNumberProperty("length", picture.bytes().length);
      json.writeEndObject();
      to.writeBytes(picture.bytes());
    }
  }

  private static final class PictureReader extends ValueDeserializer<Picture> {
    private final byte[] bytes;
    private final int from;

    PictureReader(byte[] bytes, int from) {
      this.bytes = bytes;
      this.from = from;
    }

    @Override
    public Picture deserialize(JsonParser parser, DeserializationContext context) {
      JsonNode node = context.readTree(parser);
      long start = (long) from + node.path("at").asLong(-1);
      long end = start + node.path("length").asLong(-1);
      if (start < from || end < start || end > bytes.length) {
        throw new IllegalArgumentException("a picture that is not there");
      }
      return new Picture(
          node.path("type").asString(""), Arrays.copyOfRange(bytes, (int) start, (int) end));
    }
  }
}
