package kanshiki.app.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kanshiki.app.data.DataFolder;
import kanshiki.app.data.DataManifest;
import kanshiki.app.data.DataSources;
import kanshiki.lookup.session.Exchange;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import kanshiki.observable.PublicSuffix;
import kanshiki.observable.SuffixList;

/**
 * The public suffix list that the process goes by. Where names end is decided in every corner of an
 * investigation, so the list is kept in case files like an answer from outside.
 */
public final class Suffixes {
  private static final Request LIST = new Request.Table("suffixes", "all");

  private Suffixes() {}

  /**
   * Goes by the list of the data folder when there is one, else by the one that ships inside.
   *
   * @param tell takes one line when there is one that cannot be used
   * @return what a case file must keep: the list, unless it is the one that ships inside
   */
  public static List<Exchange> useFetched(DataFolder folder, Consumer<String> tell) {
    PublicSuffix.useBuiltIn();
    Optional<Path> file = folder.file(DataSources.SUFFIXES_FILE);
    if (file.isEmpty()) {
      return List.of();
    }
    try {
      byte[] bytes = Files.readAllBytes(file.get());
      SuffixList list =
          SuffixList.kept(bytes)
              .orElseThrow(() -> new IOException("it is not the public suffix list"));
      PublicSuffix.use(list);
      return List.of(new Exchange(LIST, reply(bytes, DataManifest.read(folder))));
    } catch (IOException e) {
      tell.accept("suffixes: " + file.get() + " cannot be used (" + e.getMessage() + ")");
      return List.of();
    }
  }

  private static Reply reply(byte[] bytes, DataManifest manifest) {
    Optional<DataManifest.Entry> entry = manifest.find(DataSources.SUFFIXES_FILE);
    String dated = entry.map(DataManifest.Entry::dated).orElse("");
    Instant at = entry.map(DataManifest.Entry::fetchedAt).orElse(Instant.EPOCH);
    return new Reply.Received(0, Map.of(), bytes, false, ("publicsuffix.org " + dated).strip(), at);
  }

  /** Goes by the list that a case file kept, else by the one that ships inside. */
  public static void useRecorded(List<Exchange> exchanges) {
    PublicSuffix.useBuiltIn();
    for (Exchange each : exchanges) {
      if (each.request().equals(LIST) && each.reply() instanceof Reply.Received received) {
        SuffixList.kept(received.body()).ifPresent(PublicSuffix::use);
      }
    }
  }
}
