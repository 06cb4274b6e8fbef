package org.plenary.rules;

import java.util.Collection;
import org.plenary.ids.PersonId;

/// How documents show people: names stand beside the journal, so rules get them only to render.
public interface PersonCards {

  /// Everyone of the workshop, present or not, in the order of the plan.
  Collection<PersonCard> all();

  /// A person who is or was of the workshop.
  PersonCard card(PersonId person);
}
