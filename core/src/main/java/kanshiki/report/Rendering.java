package kanshiki.report;

import kanshiki.language.Language;

/**
 * How a report is to be told.
 *
 * @param width columns of a terminal, for text; at least 40
 * @param colour whether text may carry terminal colours
 */
public record Rendering(Language language, Voice voice, int width, boolean colour) {
  public Rendering {
    width = Math.max(40, width);
  }
}
