package kanshiki.app.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The shape of a setting's value. */
sealed interface Kind<T> {

  /** What fits, in English, to finish the sentence "it must be …". */
  String form();

  /** One value. {@code reader} gives empty for text that does not fit. */
  record One<T>(String form, Function<String, Optional<T>> reader) implements Kind<T> {}

  /** Several values of one kind. */
  record Many<T>(One<T> each) implements Kind<List<T>> {
    @Override
    public String form() {
      return "a list; each item " + each.form();
    }
  }

  /** Several entries that have keys of their own. */
  record Table(List<Key<?>> columns) implements Kind<List<Settings>> {
    public Table {
      columns = List.copyOf(columns);
    }

    @Override
    public String form() {
      return "a list of entries with the keys "
          + String.join(", ", columns.stream().map(Key::name).toList());
    }
  }
}
