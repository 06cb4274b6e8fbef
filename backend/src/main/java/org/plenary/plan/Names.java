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
    DELEGATION(Among.DELEGATIONS),
    PERSON(Among.PEOPLE),
    SESSION(Among.SESSIONS),
    ITEM(Among.ITEMS),
    POLL(Among.POLLS),
    WORKSHEET(Among.WORKSHEETS),
    BREAKOUT(Among.BREAKOUTS),
    DECISION(Among.DECISIONS);

    private final Among all;

    Kind(Among all) {
      this.all = all;
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
      errors.add(spot, new Mistake.KeyTaken(kind.all, Quote.bare(key), first.line()));
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

  private Mistake missing(Reference reference) {
    Optional<String> meant = Optional.empty();
    if (guesses++ < GUESSES) {
      meant = Closest.to(reference.key, keys(reference.kind).keySet());
    }
    return Mistake.unknownKey(reference.kind.all, reference.key, meant);
  }

  private Map<String, Spot> keys(Kind kind) {
    return defined.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
  }
}
