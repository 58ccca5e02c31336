package kanshiki.app.service;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.lookup.net.HostPort;
import kanshiki.mailflow.Judge;
import kanshiki.mailflow.Judgement;
import kanshiki.mailflow.milter.MilterListener;
import kanshiki.mailflow.milter.MilterPolicy;
import kanshiki.mailflow.milter.MilterServer;
import kanshiki.mailflow.milter.Treated;
import org.jspecify.annotations.Nullable;

/** The mail filter as a part of the service. */
final class MilterPart implements ServicePart {
  private final Judge judge;
  private final ServiceLog log;
  private final Meters meters;
  private final Aftermath aftermath;
  private volatile @Nullable MilterServer server;

  /**
   * @param judge asked for each mail
   * @param aftermath told of each mail that was treated
   */
  MilterPart(Judge judge, ServiceLog log, Meters meters, Aftermath aftermath) {
    this.judge = judge;
    this.log = log;
    this.meters = meters;
    this.aftermath = aftermath;
    meters.show(
        "kanshiki.milter.connections",
        "Connections of mail servers",
        () -> number(MilterServer::connections));
    meters.show(
        "kanshiki.milter.waiting",
        "Mails that wait for their examination",
        () -> number(MilterServer::waiting));
  }

  private Number number(java.util.function.ToIntFunction<MilterServer> what) {
    MilterServer running = server;
    return running == null ? 0 : what.applyAsInt(running);
  }

  @Override
  public String name() {
    return "milter";
  }

  @Override
  public void apply(Settings settings) throws IOException {
    Optional<HostPort> listen = settings.find(Keys.MILTER_LISTEN);
    MilterServer running = server;
    if (listen.isEmpty()) {
      if (running != null) {
        server = null;
        stop(running);
      }
      return;
    }
    InetSocketAddress address = address(listen.get());
    MilterPolicy policy = policy(settings);
    try {
      if (running == null) {
        server =
            MilterServer.start(
                address,
                policy,
                judge,
                MilterServer.Bounds.forHeap(Runtime.getRuntime().maxMemory()),
                new Listener(),
                InstantSource.system());
        return;
      }
      if (!running.address().equals(address) && address.getPort() != 0) {
        running.move(address);
      }
      running.policy(policy);
    } catch (IOException e) {
      throw new IOException(
          "milter.listen: cannot listen on " + listen.get() + " (" + e.getMessage() + ")", e);
    }
  }

  private static InetSocketAddress address(HostPort listen) throws IOException {
    var address = new InetSocketAddress(listen.host(), listen.port());
    if (address.isUnresolved()) {
      throw new IOException("milter.listen: there is no host " + listen.host());
    }
    return address;
  }

  private static MilterPolicy policy(Settings settings) {
    return new MilterPolicy(
        settings.get(Keys.MILTER_STAMP),
        settings.get(Keys.MILTER_STAMP_AT),
        settings.get(Keys.MILTER_QUARANTINE_AT),
        settings.get(Keys.MILTER_REJECT_AT),
        settings.get(Keys.MILTER_ON_ERROR),
        settings.get(Keys.MILTER_DEADLINE),
        settings.get(Keys.MILTER_MAX_BYTES),
        settings.find(Keys.MILTER_AUTHSERV_ID).orElse(""));
  }

  private void stop(MilterServer running) throws IOException {
    try {
      running.finish(Service.GRACE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Where it listens; empty when it does not. */
  Optional<InetSocketAddress> address() {
    return Optional.ofNullable(server).map(MilterServer::address);
  }

  @Override
  public Health health() {
    return server == null ? Health.OFF : Health.UP;
  }

  @Override
  public void finish(Duration longest) throws InterruptedException {
    MilterServer running = server;
    if (running != null) {
      running.finish(longest);
    }
  }

  /** Counts, logs, and hands over to what comes after. */
  private final class Listener implements MilterListener {
    @Override
    public void treated(Treated mail) {
      String classification =
          mail.judgement().map(judged -> judged.classification().id()).orElse("none");
      meters.count(
          "kanshiki.mails",
          "Mails that the filter answered for",
          "action",
          mail.treatment().action(),
          "verdict",
          classification);
      meters.took("kanshiki.milter.answer", "From the end of a mail to the answer", mail.took());
      var fields = new LinkedHashMap<String, Object>();
      fields.put("queueId", mail.envelope().queueId());
      fields.put("case", mail.judgement().map(Judgement::caseId).orElse(""));
      fields.put("action", mail.treatment().action());
      fields.put("verdict", classification);
      mail.judgement()
          .ifPresent(
              judged ->
                  fields.put(
                      "probability", String.format(Locale.ROOT, "%.3f", judged.probability())));
      fields.put("why", mail.why());
      if (!mail.replacedStamps().isEmpty()) {
        fields.put("replacedStamps", mail.replacedStamps());
      }
      if (!mail.brokenSignatures().isEmpty()) {
        fields.put("subjectWasSignedBy", mail.brokenSignatures());
      }
      fields.put("bytes", mail.bytes());
      fields.put("recipients", mail.recipients());
      fields.put("ms", mail.took().toMillis());
      log.info("mail", fields);
      aftermath.treated(mail);
    }

    @Override
    public void trouble(String what) {
      meters.count("kanshiki.milter.troubles", "What went wrong on the filter's port");
      log.warn("milter", what);
    }
  }
}
