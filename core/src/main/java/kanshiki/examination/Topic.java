package kanshiki.examination;

/** A typed heading of the case file. Two topics are the same when their names are. */
public record Topic<T>(String name, Class<T> type) {}
