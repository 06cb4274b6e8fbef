package org.plenary.breakout;

import java.util.Optional;
import org.plenary.breakout.BreakoutDefinition.Group;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Member;
import org.plenary.rules.Role;
import org.plenary.topics.Document;

/// What a person sees of their place in a round.
///
/// @param group where the person is
/// @param declined whether the person chose to stay in plenary
/// @param seat the group that is kept for a participant who is in none
public record MyPlace(Optional<Document> group, boolean declined, Optional<Document> seat) {

  static final MyPlace NONE = new MyPlace(Optional.empty(), false, Optional.empty());

  static MyPlace of(Round round, Member member) {
    var room = round.placeOf(member.id());
    var without = room.equals(RoomKey.PLENARY) && member.role() == Role.PARTICIPANT;
    return new MyPlace(
        round.group(room).map(group -> group(round, group, member)),
        round.seating().hasDeclined(member.id()),
        without ? round.seatOf(member.id()).map(seat -> titled(seat).build()) : Optional.empty());
  }

  private static Document group(Round round, Group group, Member member) {
    var seating = round.seating();
    var document = titled(group);
    seating.place(member.id()).ifPresent(place -> document.put("since", place.since()));
    seating.roles().find(member.id()).ifPresent(role -> document.put("role", role));
    return document.build();
  }

  private static Document.Builder titled(Group group) {
    return Document.with().put("key", group.key()).put("title", Titles.of(group));
  }
}
