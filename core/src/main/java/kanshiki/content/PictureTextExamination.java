package kanshiki.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanshiki.data.Digest;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.NotExamined;
import kanshiki.examination.Topic;
import kanshiki.image.Picture;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.language.Words;
import kanshiki.lookup.Answer;
import kanshiki.lookup.TextReader;
import kanshiki.mail.Part;

/**
 * Has the words in pictures read where they stand in place of a text. Reading costs seconds, so a
 * mail with words of its own is spared, and so are small pictures; pictures that are only fetched
 * when the mail is opened are not here to be read.
 */
public final class PictureTextExamination implements Examination<PictureText> {
  /** Letters of text up to which a mail is taken to speak by its pictures. */
  private static final int MAX_LETTERS = 120;

  private static final int MAX_PICTURES = 3;

  /** A notice needs room: smaller pictures are logos, buttons and lines. */
  private static final int MIN_WIDTH = 200;

  private static final int MIN_HEIGHT = 100;

  /** Pictures whose header is looked at. */
  private static final int MAX_LOOKED_AT = 40;

  /** Characters of one picture's text that are kept. */
  private static final int MAX_TEXT = 8_000;

  @Override
  public Topic<PictureText> topic() {
    return PictureText.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(Body.TOPIC);
  }

  @Override
  public List<Topic<?>> wants() {
    return List.of(CaseFile.TEXT_READER);
  }

  /** A picture that may hold a notice. */
  private static final class Candidate {
    private final String place;
    private final byte[] bytes;
    private final long pixels;

    Candidate(String place, byte[] bytes, long pixels) {
      this.place = place;
      this.bytes = bytes;
      this.pixels = pixels;
    }

    long pixels() {
      return pixels;
    }
  }

  @Override
  public PictureText examine(CaseFile file) {
    Body body = file.get(Body.TOPIC);
    if (hasText(body.visible())) {
      return PictureText.NONE;
    }
    List<Candidate> candidates = candidates(file.get(CaseFile.MESSAGE).parts(), body);
    if (candidates.isEmpty()) {
      return PictureText.NONE;
    }
    Optional<TextReader> reader = file.find(CaseFile.TEXT_READER);
    if (reader.isEmpty()) {
      return new PictureText(List.of(), List.of(gap("picture-text.no-reader")));
    }
    var read = new ArrayList<PictureText.Read>();
    Set<NotExamined> gaps = new LinkedHashSet<>();
    for (Candidate candidate : candidates) {
      Picture.Reading decoded = Picture.read(candidate.bytes);
      if (decoded.frames().isEmpty()) {
        gaps.add(gap("picture-text.undecoded"));
        continue;
      }
      Picture picture = decoded.frames().getFirst();
      switch (reader.get().textIn(Digest.sha256(candidate.bytes), picture::graymap)) {
        case Answer.Found<String> found ->
            read.add(new PictureText.Read(candidate.place, cut(found.found())));
        case Answer.Absent<String> _ -> {}
        case Answer.Unavailable<String> no -> gaps.add(gap("answer." + no.why().id()));
      }
    }
    return new PictureText(read, new ArrayList<>(gaps));
  }

  private static boolean hasText(String text) {
    int letters = 0;
    for (int i = 0; i < text.length() && letters <= MAX_LETTERS; i++) {
      letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
    }
    return letters > MAX_LETTERS;
  }

  /** The largest few, each different one once. */
  private static List<Candidate> candidates(List<Part> parts, Body body) {
    Map<String, Candidate> found = new LinkedHashMap<>();
    int looked = 0;
    for (Part part : parts) {
      if (looked < MAX_LOOKED_AT && part.mediaType().startsWith("image/")) {
        looked++;
        add(part.filename().orElse(part.mediaType()), part.content(), found);
      }
    }
    for (Body.HtmlPage page : body.pages()) {
      for (DataPictures.Found picture : DataPictures.in(page.html())) {
        if (looked < MAX_LOOKED_AT && !picture.isSvg()) {
          looked++;
          add("data:", picture.bytes(), found);
        }
      }
    }
    return found.values().stream()
        .sorted(Comparator.comparingLong(Candidate::pixels).reversed())
        .limit(MAX_PICTURES)
        .toList();
  }

  private static void add(String name, byte[] bytes, Map<String, Candidate> found) {
    Picture.Size size = Picture.size(bytes);
    if (size.width() >= MIN_WIDTH && size.height() >= MIN_HEIGHT) {
      long pixels = (long) size.width() * size.height();
      found.putIfAbsent(Digest.sha256(bytes), new Candidate("picture " + name, bytes, pixels));
    }
  }

  private static String cut(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
  }

  private static NotExamined gap(String key) {
    return new NotExamined(
        PictureText.TOPIC.name(),
        new Words(Messages.in(Language.JA).get(key), Messages.in(Language.EN).get(key)));
  }
}
