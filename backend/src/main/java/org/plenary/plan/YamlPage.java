package org.plenary.plan;

import java.util.Map;
import java.util.stream.Collectors;

/// Lays YAML out: short things on one line, everything else a line for each.
final class YamlPage {

  private static final int WIDTH = 120;
  private static final int STEP = 2;

  private final StringBuilder page = new StringBuilder();

  private YamlPage() {}

  static String of(Yaml.Fields document) {
    YamlPage page = new YamlPage();
    document.fields().forEach((name, value) -> page.section(name, value));
    return page.page.toString();
  }

  private void section(String name, Yaml value) {
    page.append(name).append(':');
    below(value, STEP);
  }

  /// What stands after a field's colon.
  private void field(Yaml value, int indent) {
    if (fits(value, indent)) {
      page.append(' ').append(flow(value)).append('\n');
    } else {
      below(value, indent + STEP);
    }
  }

  private void below(Yaml value, int indent) {
    switch (value) {
      case Yaml.Fields(var fields) when !fields.isEmpty() -> {
        page.append('\n').append(" ".repeat(indent));
        fields(fields, indent);
      }
      case Yaml.Items(var items) when !items.isEmpty() -> {
        page.append('\n');
        items.forEach(item -> item(item, indent));
      }
      case Yaml.Quoted _, Yaml.Bare _, Yaml.Fields _, Yaml.Items _ ->
          page.append(' ').append(flow(value)).append('\n');
    }
  }

  private void item(Yaml item, int indent) {
    page.append(" ".repeat(indent)).append('-');
    if (item instanceof Yaml.Fields(var fields) && !fits(item, indent)) {
      page.append(' ');
      fields(fields, indent + STEP);
    } else {
      field(item, indent);
    }
  }

  /// Writes fields from where the line already stands.
  private void fields(Map<String, Yaml> fields, int indent) {
    boolean first = true;
    for (Map.Entry<String, Yaml> field : fields.entrySet()) {
      page.append(first ? "" : " ".repeat(indent)).append(Yaml.name(field.getKey())).append(':');
      field(field.getValue(), indent);
      first = false;
    }
  }

  private static boolean fits(Yaml value, int indent) {
    return switch (value) {
      case Yaml.Quoted _, Yaml.Bare _ -> true;
      case Yaml.Items _, Yaml.Fields _ -> value.isFlat() && indent + flow(value).length() <= WIDTH;
    };
  }

  private static String flow(Yaml value) {
    return switch (value) {
      case Yaml.Quoted(String text) -> Yaml.quote(text);
      case Yaml.Bare(String text) -> text;
      case Yaml.Items(var items) ->
          items.stream().map(YamlPage::flow).collect(Collectors.joining(", ", "[", "]"));
      case Yaml.Fields(var fields) ->
          fields.entrySet().stream()
              .map(field -> Yaml.name(field.getKey()) + ": " + flow(field.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }
}
