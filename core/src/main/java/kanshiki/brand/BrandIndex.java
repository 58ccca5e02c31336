package kanshiki.brand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import kanshiki.data.DataFile;
import kanshiki.data.Packed;
import kanshiki.data.Paragraph;
import kanshiki.text.PhraseFinder;

/**
 * The brand files packed for looking up: paragraphs as text, all names in one finder, all domains
 * in one hash table. Immutable.
 *
 * <p>A thousand brands are not made into objects for the sake of the two that a mail names.
 */
public final class BrandIndex {
  private static final String RESOURCE = "brands.index";

  private final String text; // every paragraph, each with its sector before it
  private final int[] paragraphs; // where each begins in the text, and the end of the last
  private final PhraseFinder finder;
  private final String names; // the spellings of every name, a line each
  private final int[] nameOffsets; // where each begins, and the end of the last
  private final int[] nameBrands; // twice the brand's index, plus one for a word

  /**
   * Hash of an id or a domain, index of a brand with it, and so on; an index of -1 is an empty
   * slot.
   */
  private final int[] keys;

  private BrandIndex(
      String text,
      int[] paragraphs,
      PhraseFinder finder,
      String names,
      int[] nameOffsets,
      int[] nameBrands,
      int[] keys) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.finder = finder;
    this.names = names;
    this.nameOffsets = nameOffsets;
    this.nameBrands = nameBrands;
    this.keys = keys;
  }

  /** As packed when the program was built, or straight from the text files when it was not. */
  static BrandIndex load() {
    Optional<byte[]> packed = DataFile.bytes(BrandIndex.class, RESOURCE);
    return packed.isPresent() ? unpack(new Packed.Reader(packed.get())) : of(BrandFile.all());
  }

  /**
   * The packed form of the brand files, for the build to write beside them as {@code brands.index}.
   */
  public static byte[] compile() {
    BrandIndex index = of(BrandFile.all());
    var out = new Packed.Writer();
    out.text(index.text).ints(index.paragraphs);
    index.finder.pack(out);
    out.text(index.names).ints(index.nameOffsets).ints(index.nameBrands).ints(index.keys);
    return out.bytes();
  }

  private static BrandIndex unpack(Packed.Reader in) {
    return new BrandIndex(
        in.text(), in.ints(), PhraseFinder.unpack(in), in.text(), in.ints(), in.ints(), in.ints());
  }

  static BrandIndex of(List<Paragraph> all) {
    var text = new StringBuilder();
    var paragraphs = new int[all.size() + 1];
    var names = new ArrayList<String>();
    var spellings = new ArrayList<String>();
    var nameBrands = new ArrayList<Integer>();
    var brands = new ArrayList<Brand>();
    var ids = new HashSet<String>();
    for (int i = 0; i < all.size(); i++) {
      text.append(all.get(i).text());
      paragraphs[i + 1] = text.length();
      Brand brand = BrandFile.brand(all.get(i));
      if (!ids.add(brand.id())) {
        throw new IllegalArgumentException("two brands called " + brand.id());
      }
      brands.add(brand);
      for (BrandName name : BrandName.of(brand)) {
        spellings.add(String.join("\n", name.spellings()));
        names.add(name.spellings().getFirst());
        nameBrands.add(2 * i + (name.isWord() ? 1 : 0));
      }
    }
    return new BrandIndex(
        text.toString(),
        paragraphs,
        PhraseFinder.of(names),
        String.join("", spellings),
        offsets(spellings),
        nameBrands.stream().mapToInt(Integer::intValue).toArray(),
        keys(brands));
  }

  int size() {
    return paragraphs.length - 1;
  }

  Brand brand(int index) {
    String paragraph = text.substring(paragraphs[index], paragraphs[index + 1]);
    return BrandFile.brand(DataFile.paragraphs("brands", paragraph, BrandFile.KEYS).getFirst());
  }

  PhraseFinder finder() {
    return finder;
  }

  int brandOfName(int name) {
    return nameBrands[name] >> 1;
  }

  BrandName name(int name) {
    String spellings = names.substring(nameOffsets[name], nameOffsets[name + 1]);
    return new BrandName((nameBrands[name] & 1) != 0, List.of(spellings.split("\n")));
  }

  /**
   * Brands that may have {@code key} as their id or one of their domains: whoever asks compares it.
   */
  List<Integer> candidates(String key) {
    int mask = keys.length / 2 - 1;
    int hash = key.hashCode();
    List<Integer> found = List.of();
    for (int at = hash & mask; keys[2 * at + 1] >= 0; at = (at + 1) & mask) {
      if (keys[2 * at] == hash) {
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        found.add(keys[2 * at + 1]);
      }
    }
    return found;
  }

  private static int[] keys(List<Brand> brands) {
    int count = brands.stream().mapToInt(brand -> brand.domains().size() + 1).sum();
    var table = new int[Integer.highestOneBit(Math.max(8, count)) * 8];
    for (int i = 1; i < table.length; i += 2) {
      table[i] = -1;
    }
    for (int brand = 0; brand < brands.size(); brand++) {
      put(table, brands.get(brand).id(), brand);
      for (var domain : brands.get(brand).domains()) {
        put(table, domain.name(), brand);
      }
    }
    return table;
  }

  private static void put(int[] table, String key, int brand) {
    int mask = table.length / 2 - 1;
    int at = key.hashCode() & mask;
    while (table[2 * at + 1] >= 0) {
      at = (at + 1) & mask;
    }
    table[2 * at] = key.hashCode();
    table[2 * at + 1] = brand;
  }

  private static int[] offsets(List<String> names) {
    var offsets = new int[names.size() + 1];
    for (int i = 0; i < names.size(); i++) {
      offsets[i + 1] = offsets[i] + names.get(i).length();
    }
    return offsets;
  }
}
