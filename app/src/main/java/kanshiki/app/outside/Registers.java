package kanshiki.app.outside;

import java.util.Map;
import kanshiki.lookup.Answer;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.Networks;
import kanshiki.lookup.Pages;
import kanshiki.lookup.Ratings;
import kanshiki.lookup.Registrations;
import kanshiki.lookup.Together;
import kanshiki.lookup.address.AtHand;
import kanshiki.lookup.rating.Centres;
import kanshiki.lookup.rdap.RdapRegister;
import kanshiki.lookup.register.RdapThenWhois;
import kanshiki.lookup.session.Ports;
import kanshiki.lookup.session.Setup;
import kanshiki.lookup.visit.WirePages;
import kanshiki.lookup.whois.WhoisRegister;
import kanshiki.lookup.wire.Wire;
import kanshiki.observable.IpAddress;

/** The registers and rating centres of one setup. Immutable and thread-safe. */
public final class Registers implements Ports {
  private final Setup setup;
  private final Centres centres;

  /**
   * Asks nothing yet.
   *
   * @param keys of rating services; on replay there are none, and none is needed
   */
  public Registers(Setup setup, Map<String, String> keys, Together together) {
    this.setup = setup;
    this.centres = new Centres(setup, keys, together);
  }

  @Override
  public Networks networks(Wire wire) {
    var atHand = new AtHand(wire);
    RdapThenWhois registers = registers(wire);
    return new Networks() {
      @Override
      public Answer<NetworkFacts> atHand(IpAddress address) {
        return atHand.of(address);
      }

      @Override
      public Answer<NetworkFacts> registered(IpAddress address) {
        return registers.registered(address);
      }
    };
  }

  @Override
  public Registrations registrations(Wire wire) {
    return registers(wire);
  }

  @Override
  public Ratings ratings(Wire wire) {
    return centres.through(wire);
  }

  @Override
  public Pages pages(Wire wire) {
    return new WirePages(wire, setup.pages());
  }

  private RdapThenWhois registers(Wire wire) {
    return new RdapThenWhois(
        new RdapRegister(wire, setup.rdapBootstrap()), new WhoisRegister(wire, setup.whoisRoot()));
  }
}
