package kanshiki.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.mail.AddressToken.Kind;
import kanshiki.observable.Mailbox;

/**
 * Reads the mailboxes of an address field (RFC 5322 section 3.4), and of those that keep no grammar
 * the last address.
 *
 * <p>The display name is decoded only after the field was cut up, so nothing that an encoded word
 * holds can pose as an address.
 */
final class AddressParser {
  private static final int MAX_MAILBOXES = 1_000;

  private final String body;
  private final List<Mailbox> mailboxes = new ArrayList<>();
  private final Defects defects = new Defects();

  /** What belongs to the mailbox that is being read. */
  private final List<AddressToken> pending = new ArrayList<>();

  AddressParser(String body) {
    this.body = body;
  }

  Addresses parse() {
    var scanner = new AddressScanner(body);
    List<AddressToken> tokens = scanner.scan();
    if (scanner.isBroken()) {
      broken();
    }
    boolean group = false;
    int lastSemicolon = lastSemicolon(tokens);
    for (int i = 0; i < tokens.size() && mailboxes.size() < MAX_MAILBOXES; i++) {
      AddressToken token = tokens.get(i);
      if (token.is(Kind.COLON) && !group && i < lastSemicolon && !hasAddress()) {
        group = true;
        pending.clear(); // the group's name
      } else if (token.is(Kind.SEMICOLON) && (group || hasAddress() || i == tokens.size() - 1)) {
        group = false;
        finish();
      } else if (token.is(Kind.COMMA) && (hasAddress() || pending.isEmpty())) {
        finish();
      } else {
        pending.add(token);
      }
    }
    finish();
    if (mailboxes.stream().allMatch(mailbox -> mailbox.domain().isEmpty())) {
      rescue();
    }
    return new Addresses(mailboxes, defects.list());
  }

  private static int lastSemicolon(List<AddressToken> tokens) {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (tokens.get(i).is(Kind.SEMICOLON)) {
        return i;
      }
    }
    return -1;
  }

  private boolean hasAddress() {
    // The address comes last, so looking back a little is enough, and keeps this linear.
    for (int i = pending.size() - 1; i >= 0 && i > pending.size() - 8; i--) {
      AddressToken token = pending.get(i);
      if (token.is(Kind.ANGLE) || token.is(Kind.WORD) && hasAt(token.text())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAt(String text) {
    return (text.indexOf('@') >= 0 || text.indexOf('＠') >= 0) && !text.startsWith("=?");
  }

  /** Makes a mailbox of what is pending, if anything is. */
  private void finish() {
    if (pending.isEmpty()) {
      return;
    }
    var tokens = List.copyOf(pending);
    pending.clear();
    int angle = lastAngle(tokens);
    if (angle >= 0) {
      finishAngle(tokens, angle);
      return;
    }
    int at = lastWithAt(tokens);
    if (at >= 0) {
      finishBare(tokens, at);
      return;
    }
    finishName(tokens);
  }

  private void finishAngle(List<AddressToken> tokens, int angle) {
    String inside = tokens.get(angle).text();
    var name = new AddressName();
    int others = 0;
    for (int i = 0; i < tokens.size(); i++) {
      AddressToken token = tokens.get(i);
      if (i == angle) {
        continue;
      }
      others += token.is(Kind.ANGLE) || token.is(Kind.WORD) && hasAt(token.text()) ? 1 : 0;
      if (isSeparator(token) || i > angle && !token.is(Kind.COMMENT)) {
        broken(); // an unquoted comma in the name, or something behind the address
      }
      name.add(token);
    }
    if (others > 0) {
      defects.add(Defect.Kind.ADDRESS_DOUBLED, body);
    }
    add(name.text(), inside);
  }

  private static boolean isSeparator(AddressToken token) {
    return token.is(Kind.COMMA) || token.is(Kind.COLON) || token.is(Kind.SEMICOLON);
  }

  /** An address without brackets; what stands around it is its name. */
  private void finishBare(List<AddressToken> tokens, int at) {
    int from = at;
    int to = at + 1;
    var address = new StringBuilder(tokens.get(at).text());
    // "user @ host" and "user@ host"
    if (isAt(address.charAt(0)) && from > 0 && isPlainWord(tokens.get(from - 1))) {
      address.insert(0, tokens.get(--from).text());
    } else if (isAt(address.charAt(0)) && from > 0 && tokens.get(from - 1).is(Kind.QUOTED)) {
      address.insert(0, '"' + tokens.get(--from).text() + '"');
    }
    if (isAt(last(address)) && to < tokens.size() && isPlainWord(tokens.get(to))) {
      address.append(tokens.get(to++).text());
    }
    // obs-domain of RFC 5322 section 4.4: white space around the dots
    while (to < tokens.size()
        && isPlainWord(tokens.get(to))
        && (last(address) == '.' || tokens.get(to).text().startsWith("."))) {
      address.append(tokens.get(to++).text());
    }
    if (to < tokens.size() && tokens.get(to).is(Kind.COLON) && address.indexOf("[") >= 0) {
      while (to < tokens.size() && last(address) != ']') {
        address.append(tokens.get(to++).text()); // an IPv6 literal
      }
    }
    var name = new AddressName();
    boolean doubled = false;
    for (int i = 0; i < tokens.size(); i++) {
      if (i < from || i >= to) {
        AddressToken token = tokens.get(i);
        doubled |= token.is(Kind.WORD) && hasAt(token.text());
        if (!token.is(Kind.COMMENT)) {
          broken();
        }
        name.add(token);
      }
    }
    if (doubled) {
      defects.add(Defect.Kind.ADDRESS_DOUBLED, body);
    }
    add(name.text(), address.toString());
  }

  private static char last(CharSequence s) {
    return s.charAt(s.length() - 1);
  }

  private static boolean isAt(char c) {
    return c == '@' || c == '＠';
  }

  private static boolean isPlainWord(AddressToken token) {
    return token.is(Kind.WORD) && !token.text().startsWith("=?");
  }

  private void finishName(List<AddressToken> tokens) {
    if (tokens.stream().allMatch(token -> token.is(Kind.COMMENT))) {
      return;
    }
    var name = new AddressName();
    tokens.forEach(name::add);
    String text = name.text();
    if (text.isEmpty()) {
      return;
    }
    boolean local = tokens.size() == 1 && isPlainWord(tokens.getFirst());
    mailboxes.add(local ? new Mailbox("", text, "") : new Mailbox(text, "", ""));
    if (!local) {
      broken();
    }
  }

  private void add(String name, String text) {
    String address = AddressSpec.clean(text);
    if (address.isEmpty()) {
      if (!name.isEmpty()) {
        mailboxes.add(new Mailbox(name, "", ""));
      }
      return; // "<>", the null reverse-path of RFC 5321 section 4.5.5
    }
    if (AddressSpec.isDoubled(text)) {
      defects.add(Defect.Kind.ADDRESS_DOUBLED, body);
    } else if (!address.equals(text.strip()) && !text.strip().startsWith("@")) {
      broken();
    }
    mailboxes.add(AddressSpec.mailbox(name, address));
  }

  /** No address was found: one may stand in quotes or in an encoded word all the same. */
  private void rescue() {
    String text = EncodedWords.decode(body, new Defects()).replace('＠', '@');
    Optional<AddressSpec.Found> found = AddressSpec.last(text);
    if (found.isEmpty()) {
      return;
    }
    broken();
    var name = new AddressName();
    name.addText(found.get().before());
    mailboxes.clear();
    mailboxes.add(AddressSpec.mailbox(name.text(), found.get().address()));
  }

  private void broken() {
    defects.add(Defect.Kind.ADDRESS_BROKEN, body);
  }

  private static int lastAngle(List<AddressToken> tokens) {
    int any = -1;
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (tokens.get(i).is(Kind.ANGLE)) {
        if (hasAt(tokens.get(i).text())) {
          return i;
        }
        any = any < 0 ? i : any;
      }
    }
    return any;
  }

  private static int lastWithAt(List<AddressToken> tokens) {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (tokens.get(i).is(Kind.WORD) && hasAt(tokens.get(i).text())) {
        return i;
      }
    }
    return -1;
  }
}
