package org.plenary.session;

import java.util.HashSet;
import java.util.Set;
import org.plenary.ids.PersonId;

/// Whose words a state holds beside the register.
final class Speakers {

  private Speakers() {}

  /// Those of them who are of the workshop no more.
  static Set<PersonId> gone(SessionState state) {
    var gone = new HashSet<>(state.worksheets().speakers());
    gone.addAll(state.breakouts().speakers());
    gone.removeIf(person -> state.roster().person(person).isPresent());
    return gone;
  }
}
