package org.plenary.poll;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.plenary.ids.OptionKey;

/// Counts answers.
final class Counting {

  private Counting() {}

  static Tally count(PollDefinition definition, Stream<Stance> stances) {
    var counts = new LinkedHashMap<OptionKey, Integer>();
    options(definition).forEach(option -> counts.put(option, 0));
    var answers = stances.flatMap(stance -> stance.outcome().stream()).map(Given::answer).toList();
    answers.stream()
        .flatMap(Counting::choices)
        .forEach(option -> counts.merge(option, 1, Integer::sum));
    return new Tally(answers.size(), counts);
  }

  /// What can be chosen, in order; for a scale its numbers.
  static List<OptionKey> options(PollDefinition definition) {
    return definition.type().equals("scale")
        ? LongStream.rangeClosed(lowest(definition), highest(definition))
            .mapToObj(number -> new OptionKey(Long.toString(number)))
            .toList()
        : definition.options().stream().map(PollDefinition.Option::key).toList();
  }

  static long lowest(PollDefinition definition) {
    var min = definition.min();
    return min == null ? 1 : min;
  }

  static long highest(PollDefinition definition) {
    var max = definition.max();
    return max == null ? 5 : max;
  }

  private static Stream<OptionKey> choices(Answer answer) {
    return switch (answer) {
      case Answer.One(var option) -> Stream.of(option);
      case Answer.Many(var options) -> options.stream();
      case Answer.Value(var number) -> Stream.of(new OptionKey(Long.toString(number)));
    };
  }
}
