package kanshiki.app.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads settings written in YAML 1.2. The node tree is walked rather than loaded into maps, because
 * it knows the line of everything.
 */
final class YamlSettings {
  private final String origin;

  private YamlSettings(String origin) {
    this.origin = origin;
  }

  /**
   * @param origin the file's name, for messages
   */
  static Map<Key<?>, Object> read(String origin, String yaml) throws SettingsException {
    var reader = new YamlSettings(origin);
    Optional<Node> root = reader.compose(yaml);
    var values = new HashMap<Key<?>, Object>();
    if (root.isPresent() && !isNull(root.get())) {
      reader.section("", reader.mapping(root.get(), "the settings"), values);
    }
    return values;
  }

  /** Reads the entries of a table from one YAML value, as {@code --set} gives it. */
  static Object entries(String origin, Key<?> key, Kind.Table table, String yaml)
      throws SettingsException {
    var reader = new YamlSettings(origin);
    Node node = reader.compose(yaml).orElseThrow(() -> reader.unfit(Optional.empty(), key));
    return reader.entries(key, table, node);
  }

  private Optional<Node> compose(String yaml) throws SettingsException {
    try {
      return new Compose(LoadSettings.builder().setLabel(origin).build()).composeString(yaml);
    } catch (MarkedYamlEngineException e) {
      throw refused(e.getProblemMark(), "not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw refused(
          Optional.empty(),
          "not YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private void section(String prefix, MappingNode node, Map<Key<?>, Object> values)
      throws SettingsException {
    for (Map.Entry<String, NodeTuple> entry : byName(prefix, node).entrySet()) {
      String name = entry.getKey();
      Node value = entry.getValue().getValueNode();
      Optional<Key<?>> key = Keys.find(name);
      if (key.isPresent()) {
        if (!isNull(value)) {
          values.put(key.get(), value(key.get(), value));
        }
      } else if (!Keys.isSection(name)) {
        throw unknown(entry.getValue(), name, candidates(value));
      } else if (!isNull(value)) {
        section(name + ".", mapping(value, name), values);
      }
    }
  }

  private Map<String, NodeTuple> byName(String prefix, MappingNode node) throws SettingsException {
    var tuples = new LinkedHashMap<String, NodeTuple>();
    for (NodeTuple tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw refused(tuple.getKeyNode().getStartMark(), "a key must be one word");
      }
      if (tuples.put(prefix + key.getValue(), tuple) != null) {
        throw refused(key.getStartMark(), prefix + key.getValue() + " is set twice");
      }
    }
    return tuples;
  }

  private Object value(Key<?> key, Node node) throws SettingsException {
    return switch (key.kind()) {
      case Kind.One<?> one -> scalar(key, one, node);
      case Kind.Many<?> many -> list(key, many, node);
      case Kind.Table table -> entries(key, table, node);
    };
  }

  private Object scalar(Key<?> key, Kind.One<?> kind, Node node) throws SettingsException {
    if (!(node instanceof ScalarNode scalar)) {
      throw refused(node.getStartMark(), key + " takes one value: " + key.form());
    }
    Optional<?> value = kind.reader().apply(scalar.getValue());
    if (value.isEmpty()) {
      throw misfit(node.getStartMark(), key, kind, scalar.getValue());
    }
    return value.get();
  }

  private Object list(Key<?> key, Kind.Many<?> kind, Node node) throws SettingsException {
    List<Node> items = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    var values = new ArrayList<Object>();
    for (Node item : items) {
      values.add(scalar(key, kind.each(), item));
    }
    return List.copyOf(values);
  }

  private Object entries(Key<?> key, Kind.Table table, Node node) throws SettingsException {
    List<Node> items = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    Map<String, Key<?>> columns =
        table.columns().stream().collect(Collectors.toMap(Key::name, Function.identity()));
    var entries = new ArrayList<Settings>();
    for (Node item : items) {
      var values = new HashMap<Key<?>, Object>();
      for (Map.Entry<String, NodeTuple> e :
          byName("", mapping(item, "each of " + key)).entrySet()) {
        Key<?> column = columns.get(e.getKey());
        if (column == null) {
          throw unknown(e.getValue(), e.getKey(), new TreeSet<>(columns.keySet()));
        }
        if (!isNull(e.getValue().getValueNode())) {
          values.put(column, value(column, e.getValue().getValueNode()));
        }
      }
      entries.add(new Settings(values));
    }
    return List.copyOf(entries);
  }

  private MappingNode mapping(Node node, String what) throws SettingsException {
    if (node instanceof MappingNode mapping) {
      return mapping;
    }
    throw refused(node.getStartMark(), what + " must be keys with values");
  }

  /** A mistyped section can only have meant a section, a mistyped key with a value only a key. */
  private static Set<String> candidates(Node value) {
    var names = new HashSet<String>();
    for (Key<?> key : Keys.ALL) {
      names.add(key.name());
      if (value instanceof MappingNode) {
        for (int dot = key.name().indexOf('.'); dot > 0; dot = key.name().indexOf('.', dot + 1)) {
          names.add(key.name().substring(0, dot));
        }
      }
    }
    return new TreeSet<>(names);
  }

  private SettingsException unknown(NodeTuple tuple, String name, Set<String> candidates) {
    return refused(
        tuple.getKeyNode().getStartMark(),
        "there is no setting " + name + "; nearest: " + Nearest.to(name, candidates));
  }

  private SettingsException misfit(Optional<Mark> at, Key<?> key, Kind.One<?> kind, String value) {
    return refused(at, key + " cannot be \"" + value + "\"; it must be " + kind.form());
  }

  private SettingsException unfit(Optional<Mark> at, Key<?> key) {
    return refused(at, key + " must be " + key.form());
  }

  private SettingsException refused(Optional<Mark> at, String why) {
    String line = at.map(mark -> ":" + (mark.getLine() + 1)).orElse("");
    return new SettingsException(origin + line + ": " + why);
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }
}
