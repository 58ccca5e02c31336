package kanshiki.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Captures for tests, part by part. */
public final class Captures {
  private final Device device;
  private final String asked;
  private String finalUrl;
  private int status = 200;
  private Optional<Journey.Failure> failure = Optional.empty();
  private Optional<Certificate> certificate = Optional.empty();
  private String title = "";
  private String text = "";
  private String html = "<p>page</p>";
  private final List<Form> forms = new ArrayList<>();
  private final List<Field> fields = new ArrayList<>();
  private final List<Script> scripts = new ArrayList<>();
  private final List<Contact> contacts = new ArrayList<>();
  private final List<Happening> happenings = new ArrayList<>();

  private Captures(Device device, String asked) {
    this.device = device;
    this.asked = asked;
    this.finalUrl = asked;
  }

  public static Captures of(Device device, String asked) {
    return new Captures(device, asked);
  }

  public Captures endsAt(String url) {
    finalUrl = url;
    return this;
  }

  public Captures status(int code) {
    status = code;
    return this;
  }

  public Captures fails(Journey.Failure why) {
    failure = Optional.of(why);
    return this;
  }

  public Captures says(String words) {
    text = words;
    return this;
  }

  public Captures titled(String words) {
    title = words;
    return this;
  }

  public Captures html(String source) {
    html = source;
    return this;
  }

  public Captures script(String source) {
    scripts.add(new Script(asked + "s.js", source));
    return this;
  }

  public Captures form(String action) {
    forms.add(new Form(action, "post", ""));
    return this;
  }

  /** A visible field of the last form, or of none when there is none. */
  public Captures field(String type, String label) {
    fields.add(new Field(forms.size() - 1, type, "", "", "", "", label, "", -1, true));
    return this;
  }

  public Captures hiddenField(String type, String label) {
    fields.add(new Field(forms.size() - 1, type, "", "", "", "", label, "", -1, false));
    return this;
  }

  public Captures calls(String host, Contact.Outcome outcome) {
    contacts.add(new Contact(host, 80, "", outcome));
    return this;
  }

  public Captures certificateFrom(String notBefore) {
    certificate =
        Optional.of(
            new Certificate(
                "An Authority",
                "x",
                List.of("x.example"),
                Instant.parse(notBefore),
                Instant.parse(notBefore).plusSeconds(7_776_000),
                false));
    return this;
  }

  public Captures happens(Happening what) {
    happenings.add(what);
    return this;
  }

  public Capture build() {
    boolean shown = failure.isEmpty();
    return new Capture(
        device,
        asked,
        new Journey(
            List.of(new Hop(asked, Hop.How.LINK, status, "192.0.2.7")),
            failure,
            finalUrl,
            shown ? status : 0,
            certificate,
            contacts),
        shown
            ? new Document(
                title, "ja", text, List.of(new Frame(finalUrl, html)), forms, fields, scripts)
            : Document.NONE,
        List.of(),
        shown
            ? new Views(
                Optional.of(new Picture("image/png", new byte[] {1, 2, 3})),
                Optional.empty(),
                Optional.empty(),
                List.of())
            : Views.NONE,
        happenings);
  }
}
