package org.plenary.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The keys of a plan and what refers to them, each kind apart.
final class Names {

  /// What has a key that is unique in the workshop.
  enum Kind {
    DELEGATION("delegation"),
    PERSON("person"),
    SESSION("session"),
    ITEM("item"),
    POLL("poll"),
    WORKSHEET("worksheet"),
    BREAKOUT("breakout"),
    DECISION("decision");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  private record Reference(Kind kind, String key, Spot spot) {}

  /// Guessing what was meant costs a look at every key, so that a file full of errors gets few.
  private static final int GUESSES = 100;

  private final Map<Kind, Map<String, Spot>> defined = new EnumMap<>(Kind.class);
  private final List<Reference> references = new ArrayList<>();
  private final Errors errors;
  private int guesses;

  Names(Errors errors) {
    this.errors = errors;
  }

  void define(Kind kind, String key, Spot spot) {
    Spot first = keys(kind).putIfAbsent(key, spot);
    if (first != null) {
      errors.add(
          spot,
          "Expected a key that no other "
              + kind.word
              + " of the workshop has; "
              + Quote.of(key)
              + " stands on line "
              + first.line()
              + " already.");
    }
  }

  void refer(Kind kind, String key, Spot spot) {
    references.add(new Reference(kind, key, spot));
  }

  /// Reports the references that lead nowhere, once all keys are defined.
  void check() {
    for (Reference reference : references) {
      if (!keys(reference.kind).containsKey(reference.key)) {
        errors.add(reference.spot, missing(reference));
      }
    }
  }

  private String missing(Reference reference) {
    Optional<String> meant = Optional.empty();
    if (guesses++ < GUESSES) {
      meant = Closest.to(reference.key, keys(reference.kind).keySet());
    }
    return "Expected the key of a "
        + reference.kind.word
        + " of the plan; there is no "
        + Quote.of(reference.key)
        + meant.map(key -> ". Did you mean " + Quote.of(key) + "?").orElse(".");
  }

  private Map<String, Spot> keys(Kind kind) {
    return defined.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
  }
}
