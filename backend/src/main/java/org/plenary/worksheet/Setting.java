package org.plenary.worksheet;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.WorksheetKey;
import org.plenary.rules.Delegation;
import org.plenary.rules.Gathering;
import org.plenary.rules.Member;
import org.plenary.rules.PersonCards;
import org.plenary.rules.Text;

/// The session around its worksheets, as plain values.
public interface Setting {

  /// The worksheets of the plan that were not opened yet, and those that were.
  Collection<WorksheetDefinition> planned();

  /// Everyone who is admitted, present or not, in the order of the plan.
  Collection<Member> people();

  Optional<Member> person(PersonId person);

  Collection<Delegation> delegations();

  /// The groups that fill a worksheet.
  Optional<Gathering> gathering(WorksheetKey sheet);

  /// When somebody ended the last round of a breakout; empty where its time or the session did.
  Optional<Instant> endedByHand(BreakoutKey breakout);

  PersonCards cards();

  /// The name of a person as a text.
  Text nameOf(PersonId person);
}
