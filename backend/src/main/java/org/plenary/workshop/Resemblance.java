package org.plenary.workshop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.ids.PersonId;

/// For whom a guest at the door could be taken by their name.
final class Resemblance {

  /// So many are named at most.
  private static final int MOST = 3;

  /// Shorter names are part of too many others.
  private static final int SHORTEST_PART = 5;

  private record Face(Person person, String look) {}

  private Resemblance() {}

  /// Those who are not to be told apart from others at a glance, with whom; leaders first.
  static Map<PersonId, List<PersonId>> of(List<Person> people) {
    var resembled = new HashMap<PersonId, List<PersonId>>();
    if (people.stream().noneMatch(Person::waiting)) {
      return resembled;
    }
    var faces = faces(people);
    for (var guest : faces) {
      if (guest.person().waiting()) {
        var others =
            faces.stream()
                .filter(other -> resembles(guest, other))
                .map(other -> other.person().id())
                .limit(MOST)
                .toList();
        if (!others.isEmpty()) {
          resembled.put(guest.person().id(), others);
        }
      }
    }
    return resembled;
  }

  private static List<Face> faces(List<Person> people) {
    var faces = new ArrayList<Face>();
    for (var person : people) {
      faces.add(new Face(person, Lookalike.of(GuestName.bare(person.name()))));
    }
    faces.sort(
        Comparator.comparing((Face face) -> !leads(face.person()))
            .thenComparing(face -> face.person().waiting()));
    return faces;
  }

  /// A leader's name inside a longer one, as in "Ana Prasad, facilitator", is taken for theirs too.
  private static boolean resembles(Face guest, Face other) {
    if (guest.person().id().equals(other.person().id()) || other.look().isEmpty()) {
      return false;
    }
    return guest.look().equals(other.look())
        || (leads(other.person())
            && other.look().length() >= SHORTEST_PART
            && guest.look().contains(other.look()));
  }

  private static boolean leads(Person person) {
    return person.role().leads() && !person.waiting();
  }
}
