package org.plenary.breakout;

import java.util.List;
import java.util.Map;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Delegation;
import org.plenary.rules.Member;

/// A breakout whose groups are to be formed.
///
/// @param everyone all people of the workshop
/// @param earlier groups of former rounds whose pairs should not meet again
public record Task(
    BreakoutDefinition definition,
    List<Member> everyone,
    List<Delegation> delegations,
    List<Map<RoomKey, List<PersonId>>> earlier) {

  public Task {
    everyone = List.copyOf(everyone);
    delegations = List.copyOf(delegations);
    earlier = List.copyOf(earlier);
  }

  Task with(BreakoutDefinition changed) {
    return new Task(changed, everyone, delegations, earlier);
  }
}
