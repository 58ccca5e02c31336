package kanshiki.publish.scene;

/**
 * A dangerous file that the mail carried.
 *
 * @param name without anything of the recipient
 * @param type what it really is
 * @param sha256 lower-case hexadecimal
 */
public record CarriedFile(String name, String type, long bytes, String sha256) {}
