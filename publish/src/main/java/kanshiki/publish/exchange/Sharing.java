package kanshiki.publish.exchange;

/** How cases are shared: who shares them and how far they may travel. */
public record Sharing(Tlp tlp, Publisher publisher) {}
