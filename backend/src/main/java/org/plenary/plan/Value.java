package org.plenary.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A node under reading. What is not as expected becomes an error, and reading goes on with a
/// stand-in, so that one pass finds every error.
final class Value {

  private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,64}");
  private static final Pattern NOT_TEXT =
      Pattern.compile(
          "|~|null|Null|NULL|true|True|TRUE|false|False|FALSE"
              + "|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
              + "|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
              + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,18}");

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

  private final Node node;
  private final Reading reading;

  Value(Node node, Reading reading) {
    this.node = node;
    this.reading = reading;
  }

  Spot spot() {
    return node.spot();
  }

  Reading reading() {
    return reading;
  }

  /// Whether it is a list of that word alone.
  boolean isListOf(String word) {
    return node instanceof Node.Sequence(Spot _, List<Node> nodes)
        && nodes.size() == 1
        && nodes.getFirst() instanceof Node.Scalar(Spot _, String value, boolean _)
        && value.equals(word);
  }

  boolean isScalar() {
    return node instanceof Node.Scalar;
  }

  boolean isMapping() {
    return node instanceof Node.Mapping;
  }

  void wrong(String message) {
    if (!(node instanceof Node.Refused)) {
      reading.errors().add(spot(), message);
    }
  }

  void expected(String what) {
    wrong("Expected " + what + ", found " + found() + ".");
  }

  /// The fields of a mapping, of these names.
  Fields fields(String... names) {
    return fields(Fields.Known.of(names));
  }

  Fields fields(Fields.Known known) {
    if (node instanceof Node.Mapping mapping) {
      return Fields.of(mapping, known, reading);
    }
    expected("a mapping with fields such as " + known.names().getFirst());
    return Fields.none(spot(), reading);
  }

  /// The fields of a mapping whose names are free.
  List<Entry> entries(String what) {
    if (!(node instanceof Node.Mapping mapping)) {
      expected(what);
      return List.of();
    }
    return Fields.entries(mapping, reading);
  }

  /// The values of a list, of which there are at least and at most so many.
  <T> List<T> list(int least, int most, Function<Value, T> each) {
    if (!(node instanceof Node.Sequence(Spot _, List<Node> nodes))) {
      expected("a list");
      return List.of();
    }
    if (nodes.size() < least || nodes.size() > most) {
      wrong("Expected a list of " + least + " to " + most + ", found " + nodes.size() + ".");
    }
    List<T> values = new ArrayList<>();
    nodes.stream().limit(most).map(item -> new Value(item, reading)).map(each).forEach(values::add);
    return values;
  }

  <T> List<T> list(int most, Function<Value, T> each) {
    return list(0, most, each);
  }

  /// The values of a list, each of which stands there once.
  <T> List<T> distinct(int least, int most, String word, Function<Value, T> each) {
    LocalNames names = new LocalNames(reading.errors(), word);
    return list(
        least,
        most,
        value -> {
          int errors = reading.errors().count();
          T read = each.apply(value);
          if (reading.errors().count() == errors && !(value.node instanceof Node.Refused)) {
            names.define(read.toString(), value.spot());
          }
          return read;
        });
  }

  /// Keys of other parts of the plan.
  List<String> references(Names.Kind kind) {
    String word = kind.word();
    return distinct(0, PlanLimits.NAMES, word, value -> value.reference(kind));
  }

  String reference(Names.Kind kind) {
    String key = key();
    if (isKey(key)) {
      reading.names().refer(kind, key, spot());
    }
    return key;
  }

  /// A key; what is none stands for itself, so that references to it are no further errors.
  String key() {
    String text = string().orElse("");
    if (!text.isEmpty() && !isKey(text)) {
      expected("a key of 1 to 64 characters a to z, 0 to 9 and hyphen");
    }
    return text;
  }

  String definedKey(Names.Kind kind) {
    String key = key();
    if (isKey(key)) {
      reading.names().define(kind, key, spot());
    }
    return key;
  }

  static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  /// A string of the file that a parser understands; `what` says what that is.
  <T> Optional<T> parsed(String what, Function<String, Optional<T>> parser) {
    Optional<String> text = string();
    Optional<T> parsed = text.flatMap(parser);
    if (text.isPresent() && parsed.isEmpty()) {
      expected(what);
    }
    return parsed;
  }

  <E extends Enum<E> & Words> E word(Class<E> set) {
    return parsed("one of " + Words.list(set), word -> Words.parse(set, word))
        .orElse(set.getEnumConstants()[0]);
  }

  long integer(long min, long max) {
    if (node instanceof Node.Scalar(Spot _, String value, boolean plain)
        && plain
        && NUMBER.matcher(value).matches()) {
      long number = Long.parseLong(value);
      if (number >= min && number <= max) {
        return number;
      }
    }
    expected("a whole number from " + min + " to " + max);
    return min;
  }

  int integer(int min, int max) {
    return (int) integer((long) min, (long) max);
  }

  boolean flag() {
    if (node instanceof Node.Scalar(Spot _, String value, boolean plain) && plain) {
      switch (value) {
        case "true", "True", "TRUE" -> {
          return true;
        }
        case "false", "False", "FALSE" -> {
          return false;
        }
        default -> {}
      }
    }
    expected("true or false");
    return false;
  }

  /// The digits of a number that is not negative, as they stand.
  Optional<String> number() {
    return node instanceof Node.Scalar(Spot _, String value, boolean plain)
            && plain
            && DIGITS.matcher(value).matches()
        ? Optional.of(value)
        : Optional.empty();
  }

  /// The characters of a string or a number.
  Optional<String> stringOrNumber() {
    Optional<String> number = number();
    return number.isPresent() ? number : string();
  }

  /// A string without line breaks.
  String line(int most) {
    String text = Texts.string(this, most);
    if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
      wrong("Expected a text of one line.");
    }
    return text;
  }

  /// A text in one or more languages.
  Text text() {
    return Texts.read(this);
  }

  /// A string as YAML knows it: in quotes, or plain and nothing else.
  Optional<String> string() {
    if (node instanceof Node.Scalar(Spot _, String value, boolean plain)
        && !(plain && NOT_TEXT.matcher(value).matches())) {
      return Optional.of(value);
    }
    expected(node instanceof Node.Scalar ? "a text (put it in quotes)" : "a text");
    return Optional.empty();
  }

  private String found() {
    return switch (node) {
      case Node.Scalar(Spot _, String value, boolean plain) when plain && value.isEmpty() ->
          "nothing";
      case Node.Scalar(Spot _, String value, boolean plain) ->
          plain ? shown(value) : Quote.of(value);
      case Node.Sequence _ -> "a list";
      case Node.Mapping _ -> "a mapping";
      case Node.Refused _ -> "nothing";
    };
  }

  private static String shown(String plain) {
    return NOT_TEXT.matcher(plain).matches() && plain.length() < 20 ? plain : Quote.of(plain);
  }

  /// A field whose name is free.
  record Entry(String name, Value nameValue, Value value) {}
}
