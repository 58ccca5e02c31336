package kanshiki.mailflow.milter;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kanshiki.mail.Envelope;
import kanshiki.mail.RawMessage;
import kanshiki.mailflow.Judgement;
import kanshiki.mailflow.stamping.HeaderChange;
import kanshiki.mailflow.stamping.ResultsField;
import kanshiki.mailflow.stamping.SubjectStamp;
import kanshiki.observable.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a mail server: any number of mails, one after the other. Runs on one thread.
 */
final class MilterSession implements Runnable {
  /** Servers keep the connection while their client is silent; RFC 5321 grants it five minutes. */
  private static final int IDLE_MILLIS = 600_000;

  /** Who connects says what he is at once. */
  private static final int FIRST_MILLIS = 10_000;

  /** A packet of options is some dozen bytes. */
  private static final int LONGEST_OFFER = 4096;

  /** Most macros kept; servers send a dozen. */
  private static final int MAX_MACROS = 200;

  private final Socket socket;
  private final Supplier<MilterPolicy> policy;
  private final Desk desk;
  private final Room room;
  private final MilterListener listener;
  private final InstantSource clock;
  private final Map<String, String> macros = new HashMap<>();
  private Incoming.Peer peer = Incoming.Peer.UNKNOWN;
  private @Nullable Incoming mail;
  private @Nullable Share share;
  private boolean discarding;
  private volatile boolean busy;
  private volatile boolean ending;

  MilterSession(
      Socket socket,
      Supplier<MilterPolicy> policy,
      Desk desk,
      Room room,
      MilterListener listener,
      InstantSource clock) {
    this.socket = socket;
    this.policy = policy;
    this.desk = desk;
    this.room = room;
    this.listener = listener;
    this.clock = clock;
  }

  /** Has it end after the mail that is under way. */
  void end() {
    ending = true;
  }

  /** Ends it when no mail is under way. */
  void endIfIdle() {
    if (!busy) {
      close();
    }
  }

  /** Ends it whatever is under way; the server then does as its own settings say. */
  void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // It is closed or will be by the other side.
    }
  }

  @Override
  public void run() {
    try (socket) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(FIRST_MILLIS);
      var in = new BufferedInputStream(socket.getInputStream(), 16 << 10);
      var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 4 << 10));
      Negotiated agreed = Negotiated.with(Packet.read(in, LONGEST_OFFER));
      agreed.send(out);
      out.flush();
      socket.setSoTimeout(IDLE_MILLIS);
      converse(in, out, agreed);
    } catch (ProtocolException e) {
      listener.trouble("milter: not the milter protocol: " + e.getMessage());
    } catch (SocketTimeoutException e) {
      listener.trouble("milter: a silent connection was closed");
    } catch (EOFException e) {
      if (busy) {
        listener.trouble("milter: the server left in the middle of a mail");
      }
    } catch (IOException e) {
      if (!ending) {
        listener.trouble("milter: connection lost (" + e.getMessage() + ")");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      // The server finds the connection closed, and does with the mail as its own settings say.
      listener.trouble("milter: internal error: " + e);
    } finally {
      drop();
    }
  }

  private void converse(InputStream in, DataOutputStream out, Negotiated agreed)
      throws IOException, InterruptedException {
    while (true) {
      Packet packet = Packet.read(in, Packet.MAX_LENGTH);
      switch (packet.command()) {
        case 'D' -> macros(packet);
        case 'C' -> connected(packet);
        case 'H' -> {
          String helo = packet.strings(0).stream().findFirst().orElse("");
          peer = new Incoming.Peer(peer.client(), peer.name(), helo, peer.receiver(), peer.tls());
        }
        case 'M' -> begin().from(first(packet));
        case 'R' -> current().to(first(packet));
        case 'L' -> field(packet, agreed);
        case 'B' -> {
          boolean more = discarding || current().body(packet.data());
          boolean skip = !more && agreed.has(Negotiated.SKIP);
          discarding |= !more;
          reply(skip ? 's' : 'c', out);
        }
        case 'E' -> {
          if (packet.data().length > 0 && !discarding) {
            current().body(packet.data());
          }
          finish(out, agreed);
          if (ending) {
            return;
          }
        }
        case 'A' -> drop();
        case 'K' -> {
          drop();
          peer = Incoming.Peer.UNKNOWN;
          macros.clear();
        }
        case 'Q' -> {
          return;
        }
        case 'T', 'N', 'U' -> {}
        case 'O' -> agreed.send(out);
        default -> throw new ProtocolException("a packet of kind " + (int) packet.command());
      }
      if (agreed.wantsReply(packet.command())) {
        reply('c', out);
      }
      if (in.available() == 0) {
        out.flush();
      }
    }
  }

  private static void reply(char code, DataOutputStream out) throws IOException {
    new Packet.Writer().send(code, out);
  }

  private void macros(Packet packet) {
    List<String> words = packet.data().length < 1 ? List.of() : packet.strings(1);
    for (int i = 0; i + 1 < words.size() && macros.size() < MAX_MACROS; i += 2) {
      macros.put(words.get(i).replaceAll("[{}]", ""), words.get(i + 1));
    }
  }

  private Optional<String> macro(String name) {
    return Optional.ofNullable(macros.get(name)).filter(value -> !value.isEmpty());
  }

  /** The server's word on the client: its name, the family, the port and the address. */
  private void connected(Packet packet) {
    drop();
    List<String> words = packet.strings(0);
    String name = words.isEmpty() ? "" : words.getFirst();
    Optional<IpAddress> client = macro("client_addr").flatMap(MilterSession::address);
    if (client.isEmpty() && words.size() > 1 && words.get(1).length() > 3) {
      client = address(words.get(1).substring(3)); // family letter and port
    }
    // Servers write the address in brackets, or "unknown", where it has no confirmed name.
    Optional<String> confirmed =
        macro("client_name")
            .or(() -> Optional.of(name))
            .filter(n -> !n.isEmpty() && !n.startsWith("[") && !n.equalsIgnoreCase("unknown"));
    peer = new Incoming.Peer(client, confirmed, "", macro("j").orElse(""), false);
  }

  private static Optional<IpAddress> address(String text) {
    return IpAddress.parse(text.regionMatches(true, 0, "IPv6:", 0, 5) ? text.substring(5) : text);
  }

  private static String first(Packet packet) {
    return packet.strings(0).stream().findFirst().orElse("");
  }

  private Incoming begin() {
    drop();
    busy = true;
    var mine = room.share();
    var incoming = new Incoming(mine, Math.min(policy.get().maxBytes(), room.largest()));
    share = mine;
    mail = incoming;
    return incoming;
  }

  private Incoming current() throws ProtocolException {
    Incoming incoming = mail;
    if (incoming == null) {
      throw new ProtocolException("a piece of a mail that was not begun");
    }
    return incoming;
  }

  private void field(Packet packet, Negotiated agreed) throws ProtocolException {
    byte[] data = packet.data();
    int end = 0;
    while (end < data.length && data[end] != 0) {
      end++;
    }
    int stop = data.length > end + 1 && data[data.length - 1] == 0 ? data.length - 1 : data.length;
    String name = new String(data, 0, end, java.nio.charset.StandardCharsets.ISO_8859_1);
    int from = Math.min(end + 1, stop);
    byte[] value;
    if (agreed.has(Negotiated.LEADING_SPACE)) {
      value = java.util.Arrays.copyOfRange(data, from, stop);
    } else {
      value = new byte[stop - from + 1];
      value[0] = ' ';
      System.arraycopy(data, from, value, 1, stop - from);
    }
    current().field(name, value);
  }

  /** The mail is whole: has it judged, and answers. */
  private void finish(DataOutputStream out, Negotiated agreed)
      throws IOException, InterruptedException {
    Incoming incoming = current();
    Share mine = share;
    long start = System.nanoTime();
    MilterPolicy now = policy.get();
    if (macro("tls_version").isPresent()) {
      peer = new Incoming.Peer(peer.client(), peer.name(), peer.helo(), peer.receiver(), true);
    }
    Envelope envelope =
        incoming.envelope(
            peer,
            macro("i").orElse(""),
            macro("auth_authen"),
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    Optional<RawMessage> raw = Optional.empty();
    Optional<Judgement> judgement = Optional.empty();
    Treatment treatment;
    String why;
    try {
      if (incoming.refusal().isPresent()) {
        why = incoming.refusal().get();
        // That it is too big is no failure: the settings say where that begins.
        treatment =
            why.equals("too-big")
                ? Deciding.unexamined(why, incoming.fields(), peer.receiver(), now)
                : Deciding.withoutVerdict(why, incoming.fields(), peer.receiver(), now);
      } else {
        raw = Optional.of(new RawMessage(incoming.assembled()).in(envelope));
        Judgement found =
            desk.judge(
                raw.get(),
                now.deadline(),
                java.util.Objects.requireNonNull(mine),
                () -> {
                  reply('p', out);
                  out.flush();
                });
        judgement = Optional.of(found);
        why = String.join(" ", found.grounds());
        treatment = Deciding.on(found, incoming.fields(), incoming.charset(), peer.receiver(), now);
      }
    } catch (Desk.NoJudgementException e) {
      why = e.reason();
      treatment = Deciding.withoutVerdict(why, incoming.fields(), peer.receiver(), now);
      listener.trouble("milter: no judgement: " + why + detail(e.getCause()));
    }
    answer(treatment, out, agreed);
    out.flush();
    boolean stamped = treatment instanceof Treatment.Deliver deliver && deliver.stamped();
    var treated =
        new Treated(
            envelope,
            raw,
            incoming.bytes(),
            incoming.recipientCount(),
            judgement,
            treatment,
            why,
            stamped ? new SubjectStamp(now.stamp()).replaced(incoming.fields()) : List.of(),
            stamped ? ResultsField.signersOfSubject(incoming.fields()) : List.of(),
            Duration.ofNanos(System.nanoTime() - start));
    drop();
    listener.treated(treated);
  }

  private static String detail(@Nullable Throwable cause) {
    return cause == null || cause instanceof java.util.concurrent.TimeoutException
        ? ""
        : " (" + cause + ")";
  }

  private void answer(Treatment treatment, DataOutputStream out, Negotiated agreed)
      throws IOException {
    switch (treatment) {
      case Treatment.Reject reject -> new Packet.Writer().string(reject.reply()).send('y', out);
      case Treatment.TryLater later -> new Packet.Writer().string(later.reply()).send('y', out);
      case Treatment.Deliver deliver -> {
        for (HeaderChange change : deliver.changes()) {
          change(change, out, agreed);
        }
        if (deliver.hold().isPresent() && agreed.may(Negotiated.QUARANTINE)) {
          new Packet.Writer().string(deliver.hold().get()).send('q', out);
        }
        // "Continue" and not "accept": other filters behind us are still to be asked.
        reply('c', out);
      }
    }
  }

  private static void change(HeaderChange change, DataOutputStream out, Negotiated agreed)
      throws IOException {
    String space = agreed.has(Negotiated.LEADING_SPACE) ? " " : "";
    switch (change) {
      case HeaderChange.Replace to ->
          new Packet.Writer()
              .number(to.occurrence())
              .string(to.name())
              .string(space + to.value())
              .send('m', out);
      case HeaderChange.Remove field ->
          new Packet.Writer()
              .number(field.occurrence())
              .string(field.name())
              .string("")
              .send('m', out);
      case HeaderChange.Insert field ->
          new Packet.Writer()
              .number(0)
              .string(field.name())
              .string(space + field.value())
              .send('i', out);
    }
  }

  private void drop() {
    Share mine = share;
    if (mine != null) {
      mine.release();
    }
    share = null;
    mail = null;
    discarding = false;
    busy = false;
  }
}
