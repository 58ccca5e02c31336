package kanshiki.page;

import java.util.List;

/**
 * What one visit to an address found, as one kind of device. Facts only; what they mean is read
 * elsewhere. Immutable.
 *
 * @param asked the address that was opened
 * @param resources what the page loaded, at most 300
 * @param happenings in the order of the constants, each once
 */
public record Capture(
    Device device,
    String asked,
    Journey journey,
    Document document,
    List<Resource> resources,
    Views views,
    List<Happening> happenings) {
  public Capture {
    resources = List.copyOf(resources);
    happenings = happenings.stream().distinct().sorted().toList();
  }

  /** Whether a page was shown, whatever it says. */
  public boolean isShown() {
    return journey.failure().isEmpty();
  }

  public boolean saw(Happening happening) {
    return happenings.contains(happening);
  }
}
