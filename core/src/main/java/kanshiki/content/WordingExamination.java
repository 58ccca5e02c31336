package kanshiki.content;

import java.util.ArrayList;
import java.util.List;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Topic;
import kanshiki.language.Language;
import kanshiki.language.Messages;
import kanshiki.language.Words;
import kanshiki.mail.HeaderField;
import kanshiki.text.Folded;
import kanshiki.text.Folding;

/** Reads subject, body and pictures for the words of the lure catalogue. */
public final class WordingExamination implements Examination<Wording> {
  private static final int MAX_SIGHTINGS = 500;

  @Override
  public Topic<Wording> topic() {
    return Wording.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(Body.TOPIC, FoldedBody.TOPIC);
  }

  @Override
  public List<Topic<?>> wants() {
    return List.of(PictureText.TOPIC);
  }

  @Override
  public Wording examine(CaseFile file) {
    var sightings = new ArrayList<Wording.Sighting>();
    String subject =
        file.get(CaseFile.MESSAGE).first("Subject").map(HeaderField::decoded).orElse("");
    String body = file.get(Body.TOPIC).visible();
    List<PictureText.Read> pictures = PictureText.in(file).pictures();
    String pictured = String.join("\n", pictures.stream().map(PictureText.Read::text).toList());
    LureCatalogue lures =
        LureCatalogue.of(MailLanguage.of(subject + "\n" + body + "\n" + pictured));
    read(lures, "Subject", Folding.fold(subject), sightings);
    read(lures, "body", file.get(FoldedBody.TOPIC).folded(), sightings);
    for (PictureText.Read picture : pictures) {
      read(lures, picture.place(), Folding.fold(picture.text()), sightings);
    }
    return new Wording(sightings.subList(0, Math.min(MAX_SIGHTINGS, sightings.size())));
  }

  private static void read(
      LureCatalogue lures, String place, Folded text, List<Wording.Sighting> into) {
    for (LureCatalogue.Sighting sighting : lures.find(text)) {
      Lure lure = sighting.lure();
      Words why = lure.why().orElseGet(() -> general(lure.kind()));
      into.add(new Wording.Sighting(place, sighting.quoted(), lure.kind(), lure.story(), why));
    }
  }

  /** What a kind of wording is for, where the words themselves need no explanation of their own. */
  private static Words general(String kind) {
    String key = "wording-" + kind + ".general";
    return new Words(Messages.in(Language.JA).get(key), Messages.in(Language.EN).get(key));
  }
}
