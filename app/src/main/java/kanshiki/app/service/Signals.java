package kanshiki.app.service;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kanshiki.app.settings.Settings;

/** Lets the service run until the system tells the process to end. */
public final class Signals {
  private enum Wish {
    RELOAD,
    END
  }

  private Signals() {}

  /**
   * Comes back when the process was told to end, and the service has ended.
   *
   * @param settings reads them again; empty when they cannot be used
   */
  public static void serve(
      Service service,
      Supplier<Optional<Settings>> settings,
      Map<String, String> environment,
      ServiceLog log) {
    BlockingQueue<Wish> wishes = new ArrayBlockingQueue<>(4);
    var end = new Thread(() -> end(service, environment, wishes), "end");
    Runtime.getRuntime().addShutdownHook(end);
    onHangUp(() -> wishes.offer(Wish.RELOAD), log);
    tell(environment, log, "--ready");
    try {
      while (wishes.take() == Wish.RELOAD) {
        Optional<Settings> next = settings.get();
        if (next.isPresent()) {
          service.reload(next.get());
        } else {
          log.warn("reload", "the settings cannot be used; those from before stay");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void end(
      Service service, Map<String, String> environment, BlockingQueue<Wish> wishes) {
    tell(environment, "STOPPING=1");
    service.close();
    wishes.clear();
    wishes.offer(Wish.END);
  }

  /** The JDK offers this only under an internal name; without it, there is no reloading. */
  private static void onHangUp(Runnable reload, ServiceLog log) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      InvocationHandler answer =
          (proxy, method, arguments) -> {
            switch (method.getName()) {
              case "handle" -> reload.run();
              case "equals" -> {
                return System.identityHashCode(proxy) == System.identityHashCode(arguments[0]);
              }
              case "hashCode" -> {
                return System.identityHashCode(proxy);
              }
              default -> {
                return "reload";
              }
            }
            return null;
          };
      Object proxy =
          Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, answer);
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance("HUP"), proxy);
    } catch (ReflectiveOperationException | RuntimeException e) {
      log.warn("signals", "SIGHUP cannot be taken here: settings are read at start only");
    }
  }

  private static void tell(Map<String, String> environment, ServiceLog log, String what) {
    if (!tell(environment, what)) {
      log.warn("systemd", "systemd-notify did not work; use Type=exec in the unit");
    }
  }

  /** Tells systemd where it wants to be told (sd_notify(3)). */
  private static boolean tell(Map<String, String> environment, String what) {
    if (environment.getOrDefault("NOTIFY_SOCKET", "").isEmpty()) {
      return true;
    }
    try {
      Process program =
          new ProcessBuilder(
                  List.of("systemd-notify", "--pid=" + ProcessHandle.current().pid(), what))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return program.waitFor(10, TimeUnit.SECONDS) && program.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
