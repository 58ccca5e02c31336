package kanshiki.lookup;

import java.util.Locale;

/** Why a question has no answer that could be believed. */
public enum Trouble {
  /** Not answered within the time for one question. */
  TIMEOUT,
  /** The time for the whole message was over. */
  DEADLINE,
  /** No connection, or it broke off. */
  UNREACHABLE,
  /** The server said that it cannot or will not (SERVFAIL, REFUSED, HTTP 4xx and 5xx). */
  REFUSED,
  /** The server asks to be left alone for a while, or our own rate limit says so. */
  RATE_LIMITED,
  /** What came back cannot be read, is too long, or does not answer the question. */
  NONSENSE,
  /** The way leads to a private, loopback or otherwise forbidden address, or in circles. */
  FORBIDDEN,
  /** The data file that would know is not at hand. */
  NOT_FETCHED,
  /** The program that would do it is not installed. */
  NO_PROGRAM,
  /** The settings switch it off. */
  NOT_WANTED,
  /** No server is known for it. */
  NO_SERVER,
  /** There is no browser here to open a page with. */
  NO_BROWSER,
  /** This case was recorded without that question. */
  NOT_RECORDED;

  /** The word in reports for machines: lower case, hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
