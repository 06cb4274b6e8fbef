package org.plenary.workshop;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.WorkshopId;
import org.plenary.ids.WorkshopKey;
import org.plenary.plan.Plan;
import org.plenary.rules.Delegation;

/// A workshop of this installation at one revision.
///
/// @param plan what an export says, the join code included
/// @param planVersion raised with each change of the plan
/// @param archived whether it is over for good: nobody joins it any more and nothing of it changes
/// @param createdAt when it was first imported or made
/// @param deletedAt when it was marked for deletion; null where it was not
public record Workshop(
    WorkshopId id,
    WorkshopKey key,
    long revision,
    Plan plan,
    long planVersion,
    JoinCode joinCode,
    boolean archived,
    Instant createdAt,
    @Nullable Instant deletedAt) {

  /// The delegations as rules and reports know them, in the order of the plan.
  public List<Delegation> delegations() {
    return Definitions.delegations(plan.delegations());
  }
}
