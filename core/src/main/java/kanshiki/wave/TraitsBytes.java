package kanshiki.wave;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kanshiki.sketch.Sketch;

/** Traits as bytes, always the same for the same traits. */
final class TraitsBytes {
  private static final int VERSION = 1;

  /** Most entries that are read of anything. */
  private static final int MAX_READ = 256;

  private TraitsBytes() {}

  static byte[] write(Traits traits) {
    var bytes = new ByteArrayOutputStream(768);
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      sketch(traits.template(), out);
      sketch(traits.layout(), out);
      out.writeUTF(traits.subject());
      texts(traits.paths(), out);
      texts(traits.hosts(), out);
      out.writeUTF(traits.senderName());
      out.writeUTF(traits.senderAddress());
      out.writeUTF(traits.senderPattern());
      out.writeUTF(traits.program());
      out.writeLong(traits.build());
      out.writeUTF(traits.messageId());
      texts(new TreeSet<>(traits.registrars()), out);
      texts(new TreeSet<>(traits.nameServers()), out);
      texts(new TreeSet<>(traits.senderNetworks()), out);
      texts(new TreeSet<>(traits.pageNetworks()), out);
      numbers(traits.kit(), out);
      out.writeLong(traits.fields());
      out.writeUTF(traits.brand());
      texts(traits.stories(), out);
      out.writeLong(traits.ownId());
      numbers(traits.answered(), out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  static Optional<Traits> read(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != VERSION) {
        return Optional.empty();
      }
      var traits =
          new Traits(
              sketch(in),
              sketch(in),
              in.readUTF(),
              texts(in),
              texts(in),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readLong(),
              in.readUTF(),
              Set.copyOf(texts(in)),
              Set.copyOf(texts(in)),
              Set.copyOf(texts(in)),
              Set.copyOf(texts(in)),
              numbers(in),
              in.readLong(),
              in.readUTF(),
              texts(in),
              in.readLong(),
              numbers(in));
      return in.read() < 0 ? Optional.of(traits) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // cut off, or no traits at all
    }
  }

  private static void sketch(Sketch sketch, DataOutputStream out) throws IOException {
    out.writeInt(sketch.count());
    for (int i = 0; sketch.count() > 0 && i < Traits.SKETCH; i++) {
      out.writeInt(sketch.number(i));
    }
  }

  private static Sketch sketch(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0) {
      throw new IOException("a set of less than nothing");
    }
    if (count == 0) {
      return Sketch.of(Set.of(), Traits.SKETCH);
    }
    var numbers = new int[Traits.SKETCH];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readInt();
    }
    return Sketch.of(count, numbers);
  }

  private static void texts(Collection<String> texts, DataOutputStream out) throws IOException {
    out.writeShort(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    int size = size(in);
    var texts = new ArrayList<String>(size);
    for (int i = 0; i < size; i++) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  private static void numbers(Set<Long> numbers, DataOutputStream out) throws IOException {
    out.writeShort(numbers.size());
    for (long number : new TreeSet<>(numbers)) {
      out.writeLong(number);
    }
  }

  private static Set<Long> numbers(DataInputStream in) throws IOException {
    int size = size(in);
    var numbers = new TreeSet<Long>();
    for (int i = 0; i < size; i++) {
      numbers.add(in.readLong());
    }
    return numbers;
  }

  private static int size(DataInputStream in) throws IOException {
    int size = in.readShort();
    if (size < 0 || size > MAX_READ) {
      throw new IOException("too many entries");
    }
    return size;
  }
}
