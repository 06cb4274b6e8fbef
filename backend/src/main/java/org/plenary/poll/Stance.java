package org.plenary.poll;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.ids.PersonId;

/// What a voter answers: one answer, or for a delegation that decides by majority those of its
/// people.
///
/// The majority of a delegation is the answer that more of its people gave than any other. Among
/// answers that are tied, the one that its head gave counts; where the head gave none of them, the
/// delegation has no answer until the tie is broken. An answer that a leader entered stands for the
/// whole delegation, whatever its people answer.
record Stance(List<Given> voices) {

  Stance {
    voices = List.copyOf(voices);
  }

  static final Stance NONE = new Stance(List.of());

  /// This answer alone.
  static Stance of(Given given) {
    return new Stance(List.of(given));
  }

  /// With this answer in the place of the giver's former one.
  Stance with(Given given) {
    var others =
        voices.stream()
            .filter(voice -> !(given.entered() ? voice.entered() : voice.by().equals(given.by())));
    return new Stance(Stream.concat(others, Stream.of(given)).toList());
  }

  /// The newest answer that this person gave as one of the voter's own people.
  Optional<Given> voiceOf(PersonId person) {
    return voices.stream().filter(voice -> !voice.entered() && voice.by().equals(person)).findAny();
  }

  /// Whether one of the answers is this person's.
  boolean isOf(PersonId person) {
    return voices.stream().anyMatch(voice -> voice.by().equals(person));
  }

  /// The answer that counts.
  Optional<Given> outcome() {
    var entered = voices.stream().filter(Given::entered).findAny();
    return entered.isPresent() ? entered : majority();
  }

  private Optional<Given> majority() {
    var counts = new LinkedHashMap<Answer, Integer>();
    voices.forEach(voice -> counts.merge(voice.answer(), 1, Integer::sum));
    var most = counts.values().stream().max(Comparator.naturalOrder()).orElse(0);
    var leading = voices.stream().filter(voice -> most.equals(counts.get(voice.answer()))).toList();
    return leading.stream().map(Given::answer).distinct().count() == 1
        ? Optional.of(leading.getLast())
        : leading.stream().filter(Given::head).findAny();
  }
}
