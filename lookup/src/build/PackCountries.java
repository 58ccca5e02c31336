import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.DeflaterOutputStream;

/**
 * Packs the country table that ships inside.
 *
 * <p>Use: {@code java PackCountries.java IPV4.csv IPV6.csv YYYY-MM-DD countries.bin}, with the files of
 * geo-whois-asn-country of the project ip-location-db (lines of first address, last address, country;
 * data of the Number Resource Organization, nro.net). Neighbouring ranges of one country are joined;
 * IPv6 is kept to 48 bits, which is the smallest piece that is routed.
 */
final class PackCountries {
  record Range(long first, long last, String country) {}

  public static void main(String[] args) throws Exception {
    var out = new ByteArrayOutputStream();
    var data = new DataOutputStream(out);
    data.writeUTF(args[2]);
    pack(ranges(Path.of(args[0]), 32, 32), data);
    pack(ranges(Path.of(args[1]), 128, 48), data);
    var packed = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(packed, new java.util.zip.Deflater(9))) {
      out.writeTo(deflater);
    }
    Files.write(Path.of(args[3]), packed.toByteArray());
  }

  private static List<Range> ranges(Path csv, int bits, int kept) throws Exception {
    var ranges = new ArrayList<Range>();
    for (String line : Files.readAllLines(csv)) {
      String[] field = line.split(",");
      long first = number(field[0], bits - kept);
      long last = number(field[1], bits - kept);
      Range before = ranges.isEmpty() ? null : ranges.getLast();
      if (before != null && before.country().equals(field[2]) && before.last() + 1 >= first) {
        ranges.removeLast();
        ranges.add(new Range(before.first(), Math.max(before.last(), last), field[2]));
        continue;
      }
      long from = before == null ? first : Math.max(first, before.last() + 1);
      if (from <= last) {
        ranges.add(new Range(from, last, field[2]));
      }
    }
    return ranges;
  }

  private static long number(String address, int dropped) {
    return new BigInteger(1, InetAddress.ofLiteral(address).getAddress())
        .shiftRight(dropped)
        .longValueExact();
  }

  /** Countries, then for each range the gap before it, its length less one, and its country. */
  private static void pack(List<Range> ranges, DataOutputStream to) throws Exception {
    var countries = new ArrayList<>(new TreeSet<>(ranges.stream().map(Range::country).toList()));
    to.writeInt(countries.size());
    for (String country : countries) {
      to.writeBytes(country);
    }
    to.writeInt(ranges.size());
    long end = 0;
    for (Range range : ranges) {
      number(range.first() - end, to);
      number(range.last() - range.first(), to);
      to.writeByte(countries.indexOf(range.country()));
      end = range.last();
    }
  }

  /** Seven bits a byte, the lowest first. */
  private static void number(long value, DataOutputStream to) throws Exception {
    long rest = value;
    while (rest >= 0x80) {
      to.writeByte((int) (rest & 0x7f | 0x80));
      rest >>= 7;
    }
    to.writeByte((int) rest);
  }
}
