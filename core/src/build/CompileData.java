import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kanshiki.brand.BrandIndex;
import kanshiki.content.LureCatalogue;

/** Packs the data files beside the classes; the build runs it, with the folder of the classes as its argument. */
public final class CompileData {
  private CompileData() {}

  public static void main(String[] arguments) throws IOException {
    Path classes = Path.of(arguments[0], "kanshiki");
    Files.write(classes.resolve("brand/brands.index"), BrandIndex.compile());
    for (Map.Entry<String, byte[]> lures : LureCatalogue.compile().entrySet()) {
      Files.write(classes.resolve("content").resolve(lures.getKey()), lures.getValue());
    }
  }
}
