package kanshiki.lookup.session;

import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;

/** A request and what came back for it. */
public record Exchange(Request request, Reply reply) {}
