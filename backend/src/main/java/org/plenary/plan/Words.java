package org.plenary.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One word of a closed set of the plan file.
public interface Words {

  /// The constant's name in Java.
  String name();

  /// The word as the plan file spells it.
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The constant that a word spells.
  static <E extends Enum<E> & Words> Optional<E> parse(Class<E> set, String word) {
    return Arrays.stream(set.getEnumConstants()).filter(e -> e.word().equals(word)).findFirst();
  }

  /// All words of a set.
  static <E extends Enum<E> & Words> List<String> list(Class<E> set) {
    return Arrays.stream(set.getEnumConstants()).map(Words::word).toList();
  }
}
