package kanshiki.lookup.address;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import kanshiki.lookup.net.DataTable;
import kanshiki.observable.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * The country of every allocated address, as the registers publish it (Number Resource
 * Organization, nro.net). Packed by {@code src/build/PackCountries.java}. Unpacked when first
 * asked. Thread-safe.
 */
public final class CountryTable implements DataTable {
  /** The name under which it is asked. */
  public static final String NAME = "countries";

  private static final int KEPT_V6_BITS = 48;

  private volatile @Nullable Loaded loaded;

  /** Ranges in order, none overlapping. */
  private static final class Ranges {
    private final long[] first;
    private final long[] last;
    private final byte[] country;
    private final String[] countries;

    Ranges(DataInputStream in) throws IOException {
      countries = new String[in.readInt()];
      for (int i = 0; i < countries.length; i++) {
        countries[i] = new String(in.readNBytes(2), StandardCharsets.US_ASCII);
      }
      int size = in.readInt();
      first = new long[size];
      last = new long[size];
      country = new byte[size];
      long end = 0;
      for (int i = 0; i < size; i++) {
        first[i] = end + number(in);
        last[i] = first[i] + number(in);
        country[i] = in.readByte();
        end = last[i];
      }
    }

    Optional<String> find(long address) {
      int at = Arrays.binarySearch(first, address);
      int range = at >= 0 ? at : -at - 2;
      return range >= 0 && address <= last[range]
          ? Optional.of(countries[country[range] & 0xff])
          : Optional.empty();
    }

    private static long number(DataInputStream in) throws IOException {
      long value = 0;
      for (int shift = 0; shift < 64; shift += 7) {
        int next = in.readUnsignedByte();
        value |= (next & 0x7fL) << shift;
        if (next < 0x80) {
          break;
        }
      }
      return value;
    }
  }

  private record Loaded(String date, Ranges v4, Ranges v6) {}

  /** The ISO 3166 code of the country that the address was allocated to. */
  Optional<String> country(IpAddress address) {
    byte[] octets = address.octets();
    var number = new BigInteger(1, octets);
    Loaded table = loaded();
    return address.isV6()
        ? table.v6().find(number.shiftRight(128 - KEPT_V6_BITS).longValueExact())
        : table.v4().find(number.longValueExact());
  }

  @Override
  public String source() {
    return "nro.net " + loaded().date();
  }

  @Override
  public byte[] find(String entry) {
    return IpAddress.parse(entry)
        .flatMap(this::country)
        .map(country -> AddressEntry.ofCountry(country).bytes())
        .orElse(new byte[0]);
  }

  private Loaded loaded() {
    Loaded known = loaded;
    if (known == null) {
      known = load();
      loaded = known;
    }
    return known;
  }

  private static Loaded load() {
    try (InputStream packed = CountryTable.class.getResourceAsStream("countries.bin")) {
      if (packed == null) {
        throw new IllegalStateException("missing resource countries.bin");
      }
      byte[] all = new InflaterInputStream(packed).readAllBytes();
      var in = new DataInputStream(new ByteArrayInputStream(all));
      return new Loaded(in.readUTF(), new Ranges(in), new Ranges(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read countries.bin", e);
    }
  }
}
