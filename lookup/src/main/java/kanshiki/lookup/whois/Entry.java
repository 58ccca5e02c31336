package kanshiki.lookup.whois;

/**
 * One statement of a WHOIS answer.
 *
 * @param block number of the paragraph it stands in
 * @param label lower case, without trailing dots; empty when the line has none
 * @param value stripped; may be empty
 * @param line the whole line, stripped
 */
record Entry(int block, Section section, String label, String value, String line) {}
