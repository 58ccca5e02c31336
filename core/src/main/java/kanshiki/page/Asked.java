package kanshiki.page;

import java.util.Locale;

/** What a field of a page wants to know. */
public enum Asked {
  USER_ID,
  PASSWORD,
  /** A code that is good once: from a message, an application or a token. */
  ONE_TIME_CODE,
  CARD_NUMBER,
  CARD_EXPIRY,
  /** The three or four digits on the card. */
  SECURITY_CODE,
  CARD_NAME,
  /** A number that a person keeps in mind: cash card, transfers. */
  PIN,
  NAME,
  ADDRESS,
  PHONE,
  EMAIL,
  BIRTH_DATE,
  /** The number by which a state knows a person: マイナンバー and its kin. */
  MY_NUMBER,
  BANK_ACCOUNT,
  /** A picture of a document, or of the face. */
  ID_PHOTO;

  /** The word in reports: {@code card-number}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether whoever knows it can take money or an account. */
  public boolean isSecret() {
    return switch (this) {
      case PASSWORD, ONE_TIME_CODE, CARD_NUMBER, SECURITY_CODE, PIN, MY_NUMBER, ID_PHOTO -> true;
      case USER_ID, CARD_EXPIRY, CARD_NAME, NAME, ADDRESS, PHONE, EMAIL, BIRTH_DATE, BANK_ACCOUNT ->
          false;
    };
  }

  /** Whether it belongs to a payment card. */
  public boolean isOfCard() {
    return this == CARD_NUMBER || this == CARD_EXPIRY || this == SECURITY_CODE || this == CARD_NAME;
  }
}
