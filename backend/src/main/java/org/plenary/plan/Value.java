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
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+");

  private static final int LONGEST_NUMBER = 18;

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

  void wrong(Mistake mistake) {
    if (!(node instanceof Node.Refused)) {
      reading.errors().add(spot(), mistake);
    }
  }

  void wrongType(Expected expected) {
    Found found = found();
    wrong(new Mistake.WrongType(expected, found, found == Found.VALUE ? shown() : null));
  }

  void wrongFormat(Expected expected) {
    wrong(new Mistake.WrongFormat(expected, shown()));
  }

  void unknownWord(List<String> words) {
    wrong(new Mistake.UnknownWord(words, shown()));
  }

  /// Says that a key is none of these.
  void unknownKey(Among among, String key, Optional<String> closest) {
    wrong(Mistake.unknownKey(among, key, closest));
  }

  /// The fields of a mapping, of these names.
  Fields fields(String... names) {
    return fields(Fields.Known.of(names));
  }

  Fields fields(Fields.Known known) {
    if (node instanceof Node.Mapping mapping) {
      return Fields.of(mapping, known, reading);
    }
    wrongType(Expected.MAPPING);
    return Fields.none(spot(), reading);
  }

  /// The fields of a mapping whose names are free.
  List<Entry> entries(Expected expected) {
    if (!(node instanceof Node.Mapping mapping)) {
      wrongType(expected);
      return List.of();
    }
    return Fields.entries(mapping, reading);
  }

  /// The values of a list, of which there are at least and at most so many.
  <T> List<T> list(int least, int most, Function<Value, T> each) {
    if (!(node instanceof Node.Sequence(Spot _, List<Node> nodes))) {
      wrongType(Expected.LIST);
      return List.of();
    }
    if (nodes.size() < least || nodes.size() > most) {
      wrong(new Mistake.WrongCount(least, most, nodes.size()));
    }
    List<T> values = new ArrayList<>();
    nodes.stream().limit(most).map(item -> new Value(item, reading)).map(each).forEach(values::add);
    return values;
  }

  <T> List<T> list(int most, Function<Value, T> each) {
    return list(0, most, each);
  }

  /// The values of a list, each of which stands there once.
  <T> List<T> distinct(int least, int most, Function<Value, T> each) {
    LocalNames names = new LocalNames(reading.errors());
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
    return distinct(0, PlanLimits.NAMES, value -> value.reference(kind));
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
      wrongFormat(Expected.KEY);
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

  /// A string of the file that a parser understands.
  <T> Optional<T> parsed(Expected expected, Function<String, Optional<T>> parser) {
    Optional<String> text = string();
    Optional<T> parsed = text.flatMap(parser);
    if (text.isPresent() && parsed.isEmpty()) {
      wrongFormat(expected);
    }
    return parsed;
  }

  <E extends Enum<E> & Words> E word(Class<E> set) {
    Optional<String> word = string();
    Optional<E> known = word.flatMap(it -> Words.parse(set, it));
    if (word.isPresent() && known.isEmpty()) {
      unknownWord(Words.list(set));
    }
    return known.orElse(set.getEnumConstants()[0]);
  }

  long integer(long min, long max) {
    if (node instanceof Node.Scalar(Spot _, String value, boolean plain)
        && plain
        && NUMBER.matcher(value).matches()) {
      Optional<Long> number = within(value, min, max);
      if (number.isEmpty()) {
        wrong(new Mistake.OutOfRange(min, max, Quote.bare(value)));
      }
      return number.orElse(min);
    }
    wrongType(Expected.WHOLE_NUMBER);
    return min;
  }

  /// Numbers of more digits than any bound has are too large or too small anyway.
  private static Optional<Long> within(String digits, long min, long max) {
    return Optional.of(digits)
        .filter(it -> it.length() <= LONGEST_NUMBER)
        .map(Long::parseLong)
        .filter(number -> number >= min && number <= max);
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
    wrongType(Expected.FLAG);
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
      wrong(new Mistake.SeveralLines());
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
    wrongType(node instanceof Node.Scalar ? Expected.QUOTED_TEXT : Expected.TEXT);
    return Optional.empty();
  }

  private Found found() {
    return switch (node) {
      case Node.Scalar(Spot _, String value, boolean plain) when plain && value.isEmpty() ->
          Found.NOTHING;
      case Node.Scalar _ -> Found.VALUE;
      case Node.Sequence _ -> Found.LIST;
      case Node.Mapping _ -> Found.MAPPING;
      case Node.Refused _ -> Found.NOTHING;
    };
  }

  /// A single value as it stands in the file, in quotes unless it is a number or the like.
  private String shown() {
    return node instanceof Node.Scalar(Spot _, String value, boolean plain)
        ? plain && NOT_TEXT.matcher(value).matches() ? Quote.bare(value) : Quote.of(value)
        : "";
  }

  /// A field whose name is free.
  record Entry(String name, Value nameValue, Value value) {}
}
