package org.plenary.breakout;

import java.util.Collection;
import java.util.List;
import org.plenary.rules.PersonCard;

/// In which languages people can talk with each other.
final class Languages {

  private Languages() {}

  /// The languages that all of these share who are present; of whom none is known is not asked.
  static List<String> shared(Collection<PersonCard> people) {
    var spoken =
        people.stream()
            .filter(card -> card.online() && !card.languages().isEmpty())
            .map(PersonCard::languages)
            .toList();
    return spoken.isEmpty()
        ? List.of()
        : spoken.getFirst().stream()
            .filter(language -> spoken.stream().allMatch(all -> all.contains(language)))
            .distinct()
            .toList();
  }
}
