package kanshiki.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import kanshiki.page.Device;

/** How a visitor with a certain device appears: an ordinary Japanese one. */
final class Profile {
  private Profile() {}

  /**
   * Settings of a fresh context.
   *
   * @param version the browser's own version, because its other signs give it away anyhow
   */
  static Browser.NewContextOptions of(Device device, String version) {
    int dot = version.indexOf('.');
    String chrome = " Chrome/" + (dot < 0 ? version : version.substring(0, dot)) + ".0.0.0 ";
    var options =
        new Browser.NewContextOptions()
            .setLocale("ja-JP")
            .setTimezoneId("Asia/Tokyo")
            .setAcceptDownloads(false)
            .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
            .setIgnoreHTTPSErrors(true);
    return switch (device) {
      case PHONE ->
          options
              .setViewportSize(390, 844)
              .setDeviceScaleFactor(2)
              .setIsMobile(true)
              .setHasTouch(true)
              .setUserAgent(
                  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
                      + chrome
                      + "Mobile Safari/537.36");
      case DESKTOP ->
          options
              .setViewportSize(1280, 800)
              .setUserAgent(
                  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                      + chrome
                      + "Safari/537.36");
    };
  }
}
