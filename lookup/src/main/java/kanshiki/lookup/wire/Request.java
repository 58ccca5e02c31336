package kanshiki.lookup.wire;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.TextReader;
import kanshiki.page.Device;

/**
 * One question as it goes over the network. Equal requests are sent once for a message.
 *
 * <p>Who builds one has cut all that belongs to the recipient from it.
 */
public sealed interface Request {

  /** What tells this request from all others; the name under which a recording keeps the reply. */
  String key();

  /**
   * Recursive DNS query, put to the resolvers of the settings.
   *
   * @param name in ASCII form without the last dot
   * @param visibleToSender whether name servers of the one who sent the mail may be asked in turn
   */
  record Query(String name, DnsType type, boolean visibleToSender) implements Request {
    @Override
    public String key() {
      return "dns " + type + " " + name;
    }
  }

  /**
   * HTTP request; redirects are not followed.
   *
   * @param headers Accept and keys of providers; secrets in them are never recorded
   * @param body empty for GET, else sent by POST
   */
  record Http(URI uri, Map<String, String> headers, String body) implements Request {
    public Http {
      headers = Map.copyOf(headers);
    }

    /** GET that asks for {@code accept}. */
    public static Http get(URI uri, String accept) {
      return new Http(uri, Map.of("Accept", accept), "");
    }

    @Override
    public String key() {
      String method = body.isEmpty() ? "GET " : "POST ";
      String accept = new TreeMap<>(headers).getOrDefault("Accept", "");
      return "http "
          + method
          + uri
          + (accept.isEmpty() ? "" : " " + accept)
          + (body.isEmpty() ? "" : " " + body);
    }
  }

  /**
   * A question to a table at hand: address data, a feed that was fetched before. Nothing leaves the
   * machine, but the reply is recorded like any other, for the table will change.
   *
   * @param table its name
   * @param entry what is looked up in it
   */
  record Table(String table, String entry) implements Request {
    @Override
    public String key() {
      return "table " + table + " " + entry;
    }
  }

  /**
   * A picture whose words are to be read by a program on this machine. Nothing leaves it; the reply
   * is recorded like any other.
   *
   * @param sha256 of the picture's file, which is its name in case files
   * @param pixels not kept there: the mail has the picture
   */
  record Picture(String sha256, TextReader.Source pixels) implements Request {
    @Override
    public String key() {
      return "picture " + sha256;
    }
  }

  /**
   * WHOIS (RFC 3912).
   *
   * @param server {@code host:port}
   * @param line without its line end
   */
  record Whois(String server, String line) implements Request {
    @Override
    public String key() {
      return "whois " + server + " " + line;
    }
  }

  /**
   * A page, opened in a browser. Its reply's body is a capture file; its header field {@code host}
   * names every host that was called, one value each: {@code host:port}.
   *
   * @param address cut of all that belongs to the recipient
   */
  record Visit(URI address, Device device) implements Request {
    /** The reply's header field that names the hosts. */
    public static final String HOST = "host";

    @Override
    public String key() {
      return "page " + device.id() + " " + address;
    }
  }
}
