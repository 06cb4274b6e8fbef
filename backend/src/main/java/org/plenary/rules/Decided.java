package org.plenary.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What a rule answers to a command: events that now hold, or why not.
public sealed interface Decided<E> {

  /// The command is accepted. No events means that it changes nothing and is true already.
  ///
  /// @param result what the sender is told beside the acknowledgement: strings, numbers, booleans,
  ///   maps and lists of them
  record Accepted<E>(List<E> events, Map<String, Object> result) implements Decided<E> {
    public Accepted {
      events = List.copyOf(events);
      result = Map.copyOf(result);
    }
  }

  /// The command is refused and leaves no trace.
  record Refused<E>(Refusal refusal) implements Decided<E> {}

  static <E> Decided<E> accepted(E event) {
    return new Accepted<>(List.of(event), Map.of());
  }

  static <E> Decided<E> accepted(List<? extends E> events) {
    return new Accepted<>(List.copyOf(events), Map.of());
  }

  static <E> Decided<E> refused(String code, String sentence) {
    return new Refused<>(Refusal.of(code, sentence));
  }

  /// The same answer with each event wrapped, as the session does with the events of a feature.
  default <F> Decided<F> map(Function<? super E, ? extends F> wrap) {
    return switch (this) {
      case Accepted<E>(var events, var result) ->
          new Accepted<>(events.stream().<F>map(wrap).toList(), result);
      case Refused<E>(var refusal) -> new Refused<>(refusal);
    };
  }
}
