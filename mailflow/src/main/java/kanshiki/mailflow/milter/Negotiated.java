package kanshiki.mailflow.milter;

import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What server and filter agreed on at the start of a connection.
 *
 * @param version from 2 to 6
 * @param actions what we may do to a mail
 * @param steps what the server leaves out, and which steps it wants no answer to
 */
record Negotiated(int version, int actions, int steps) {
  static final int ADD_HEADERS = 0x01;
  static final int CHANGE_HEADERS = 0x10;
  static final int QUARANTINE = 0x20;
  static final int SET_MACROS = 0x100;

  static final int NO_REPLY_HEADER = 0x80;
  static final int NO_UNKNOWN = 0x100;
  static final int SKIP = 0x400;
  static final int NO_REPLY_CONNECT = 0x1000;
  static final int NO_REPLY_HELO = 0x2000;
  static final int NO_REPLY_MAIL = 0x4000;
  static final int NO_REPLY_RECIPIENT = 0x8000;
  static final int NO_REPLY_DATA = 0x10000;
  static final int NO_REPLY_UNKNOWN = 0x20000;
  static final int NO_REPLY_END_OF_HEADER = 0x40000;
  static final int LEADING_SPACE = 0x100000;

  private static final int OLDEST = 2;
  private static final int NEWEST = 6;
  private static final int WANTED_ACTIONS = ADD_HEADERS | CHANGE_HEADERS | QUARANTINE | SET_MACROS;

  /** Every step is wanted, and none but the body's pieces and its end needs an answer. */
  private static final int WANTED_STEPS =
      NO_REPLY_HEADER
          | NO_UNKNOWN
          | SKIP
          | NO_REPLY_CONNECT
          | NO_REPLY_HELO
          | NO_REPLY_MAIL
          | NO_REPLY_RECIPIENT
          | NO_REPLY_DATA
          | NO_REPLY_UNKNOWN
          | NO_REPLY_END_OF_HEADER
          | LEADING_SPACE;

  /** The macros asked for at each stage, by the stage's number (libmilter's SMFIM_*). */
  private static final String[] MACROS = {
    "j {client_addr} {client_name} {client_ptr} {daemon_name} v",
    "{tls_version}",
    "i {auth_authen} {mail_addr} {mail_host}",
    "{rcpt_addr}",
    "i",
    "i {auth_authen}",
  };

  /** Agrees to what a server offers. */
  static Negotiated with(Packet offer) throws ProtocolException {
    if (offer.command() != 'O') {
      throw new ProtocolException("no offer of options at the start");
    }
    int version = offer.number(0);
    if (version < OLDEST || version > 1000) {
      throw new ProtocolException("version " + version + " of the protocol");
    }
    int actions = offer.number(4) & WANTED_ACTIONS;
    int steps = offer.number(8) & WANTED_STEPS;
    if ((actions & (ADD_HEADERS | CHANGE_HEADERS)) != (ADD_HEADERS | CHANGE_HEADERS)) {
      throw new ProtocolException("a server that lets no filter change headers");
    }
    return new Negotiated(Math.min(version, NEWEST), actions, steps);
  }

  void send(DataOutputStream out) throws IOException {
    var packet = new Packet.Writer().number(version).number(actions).number(steps);
    if (may(SET_MACROS)) {
      for (int stage = 0; stage < MACROS.length; stage++) {
        packet.number(stage).string(MACROS[stage]);
      }
    }
    packet.send('O', out);
  }

  boolean may(int action) {
    return (actions & action) != 0;
  }

  boolean has(int step) {
    return (steps & step) != 0;
  }

  /** Whether the server waits for an answer to a step of that letter. */
  boolean wantsReply(char command) {
    return switch (command) {
      case 'C' -> !has(NO_REPLY_CONNECT);
      case 'H' -> !has(NO_REPLY_HELO);
      case 'M' -> !has(NO_REPLY_MAIL);
      case 'R' -> !has(NO_REPLY_RECIPIENT);
      case 'T' -> !has(NO_REPLY_DATA);
      case 'L' -> !has(NO_REPLY_HEADER);
      case 'N' -> !has(NO_REPLY_END_OF_HEADER);
      case 'U' -> !has(NO_REPLY_UNKNOWN);
      default -> false;
    };
  }
}
