package kanshiki.link;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanshiki.evidence.Evidence;
import kanshiki.observable.DomainName;
import kanshiki.observable.Url;

/**
 * One place where the mail wants to take the reader, or from where it loads something.
 *
 * @param url as the mail has it
 * @param shown what the reader sees of it: the words of the link, the alt text of its image, or the
 *     URL itself where it is written out; may be empty, at most {@link #MAX_SHOWN} long
 * @param source how it is in the mail
 * @param place where exactly: an element ({@code a}, {@code area}, {@code form}, {@code meta
 *     refresh} …), {@code text}, or a header field's name
 * @param target where it leads when the wrappers are taken off; {@code url} when there are none, or
 *     the last one does not tell
 * @param wrappers the wrappers around it, outermost first
 */
public record Link(
    Url url, String shown, Source source, String place, Url target, List<Wrapper> wrappers) {
  /** Longest shown text kept, in UTF-16 units. */
  public static final int MAX_SHOWN = 300;

  /** How a link is in the mail; the words of the JSON report. */
  public enum Source {
    /** Written out in text. */
    TEXT,
    /** An element that the reader clicks, or that acts like it. */
    HTML,
    /** Where a form sends what the reader types. */
    FORM,
    /**
     * Loaded without a click: images, backgrounds, style sheets, frames, scripts; or shown in one.
     */
    IMAGE,
    /** In a QR code. */
    QR,
    /** In an attachment. */
    ATTACHMENT,
    /** In a header field, such as List-Unsubscribe. */
    HEADER;

    /** The name in lower case. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Link {
    wrappers = List.copyOf(wrappers);
    if (shown.length() > MAX_SHOWN) {
      int end = Character.isHighSurrogate(shown.charAt(MAX_SHOWN - 1)) ? MAX_SHOWN - 1 : MAX_SHOWN;
      shown = shown.substring(0, end);
    }
  }

  /** The reader himself follows it: not loaded by the mail program, not in a header field. */
  public boolean isFollowed() {
    return source != Source.IMAGE && source != Source.HEADER;
  }

  /** The host that it leads to in the end; empty for an address or no host. */
  public Optional<DomainName> host() {
    return target.domain();
  }

  /** The host for sentences: such that no program takes it for a link. */
  String leadsTo() {
    return host().map(DomainName::defanged).orElse(target.hostText());
  }

  /**
   * It leads to where anyone puts up pages or short links, so that the host's name alone condemns
   * nobody.
   */
  public boolean isOnSharedHost() {
    return FreeHostingLink.isOn(target) || ShortenedLink.isOn(target);
  }

  /** The last wrapper hides the target: a click counter or a gateway that keeps it to itself. */
  public boolean isOpaque() {
    return !wrappers.isEmpty() && wrappers.getLast().target().isEmpty();
  }

  /** The URL or bare host that the reader sees, when that is all he sees. */
  public Optional<Url> shownUrl() {
    return shown.indexOf('.') < 0 ? Optional.empty() : ShownUrls.only(shown);
  }

  /** What a finding about it rests on. */
  public Evidence.MessageEvidence evidence() {
    String words = shown.isEmpty() || shown.equals(url.text()) ? "" : shown + " → ";
    return Evidence.claimed(
        target.hostText().isEmpty() ? place : target.hostText(), words + url.text());
  }
}
