package kanshiki.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kanshiki.Shared;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.junit.jupiter.api.Test;

/**
 * The leaf parts of every mail of the collection, as Apache James mime4j sees them and as we do.
 */
class Mime4jDifferentialTest {

  @Test
  void leafParts() throws Exception {
    var counts = new Agreement("mime4j number of leaf parts");
    var types = new Agreement("mime4j media types of leaf parts");
    for (var file : Shared.files(Shared.path("corpora/mail"))) {
      if (!file.toString().endsWith(".eml")) {
        continue;
      }
      byte[] bytes = Shared.bytes(file);
      List<String> ours =
          Mails.of(bytes).parts().stream()
              .filter(part -> part.children().isEmpty())
              .map(Part::mediaType)
              .toList();
      List<String> theirs = leaves(bytes);
      String where = file.getFileName().toString();
      counts.compare(where, Integer.toString(ours.size()), Integer.toString(theirs.size()));
      types.compare(where, ours.toString(), theirs.toString());
    }
    counts.print();
    types.print();
    assertThat(types.percent()).isGreaterThan(97);
  }

  private static List<String> leaves(byte[] bytes) throws Exception {
    var stream = new MimeTokenStream(MimeConfig.PERMISSIVE);
    stream.parse(new ByteArrayInputStream(bytes));
    var types = new ArrayList<String>();
    try {
      for (var state = stream.getState(); state != EntityState.T_END_OF_STREAM; ) {
        if (state == EntityState.T_BODY) {
          types.add(stream.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT));
        }
        state = stream.next();
      }
    } catch (MimeException e) {
      types.add(e.getClass().getSimpleName());
    }
    return types;
  }
}
