package kanshiki.wave;

import java.util.Locale;

/** What two mails can have in common. */
public enum Tie {
  /** One answers the other, or both answer the same. */
  CONVERSATION(Group.CONVERSATION),
  /** The text, numbers, addresses and names aside. */
  TEMPLATE(Group.WORDING),
  /** The tags of an HTML body, whatever they hold. */
  LAYOUT(Group.LAYOUT),
  SUBJECT(Group.WORDING),
  /** What lies behind the link's host. */
  PATH(Group.ADDRESS),
  HOST(Group.ADDRESS),
  /** The pages that the links lead to are made of the same pieces. */
  KIT(Group.KIT),
  REGISTRAR(Group.INFRASTRUCTURE),
  SENDER_NETWORK(Group.INFRASTRUCTURE),
  PAGE_NETWORK(Group.INFRASTRUCTURE),
  /** Both networks at once. */
  NETWORK_PAIR(Group.INFRASTRUCTURE),
  SENDER_ADDRESS(Group.SENDER),
  SENDER_NAME(Group.SENDER),
  SENDER_PATTERN(Group.SENDER),
  /** The program that made the mail, as it names itself. */
  PROGRAM(Group.MAKE),
  /** The order of the header, the parts and the form of the boundary. */
  BUILD(Group.MAKE),
  MESSAGE_ID(Group.MAKE),
  BRAND(Group.STORY),
  STORY(Group.STORY);

  private final Group group;

  Tie(Group group) {
    this.group = group;
  }

  Group group() {
    return group;
  }

  /** The name in lower case, words parted by hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Ties that say the same thing more than once: together they count so much at most. */
  enum Group {
    CONVERSATION(2.6),
    WORDING(10),
    LAYOUT(0.8),
    ADDRESS(0.9),
    KIT(6),
    INFRASTRUCTURE(2.5),
    SENDER(0.5),
    MAKE(0.4),
    STORY(0.3);

    private final double most;

    Group(double most) {
      this.most = most;
    }

    double most() {
      return most;
    }
  }
}
