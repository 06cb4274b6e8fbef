package org.plenary.roster;

import java.util.ArrayList;
import java.util.List;
import org.plenary.plan.Plan;
import org.plenary.workshop.Heads;

/// The seat of a delegation's head that goes from one person to another.
///
/// @param from the name of who has it
/// @param key of who gets it
/// @param to the name of who gets it
public record SeatMove(String delegation, String from, String key, String to) {

  /// The seats that somebody has in one plan and somebody else in the next.
  static List<SeatMove> between(Plan before, Plan after) {
    var now = Heads.of(before);
    var moves = new ArrayList<SeatMove>();
    Heads.of(after)
        .forEach((delegation, head) -> {
          var former = now.get(delegation);
          if (former != null && !former.key().equals(head.key())) {
            moves.add(new SeatMove(delegation, former.name(), head.key(), head.name()));
          }
        });
    return moves;
  }
}
