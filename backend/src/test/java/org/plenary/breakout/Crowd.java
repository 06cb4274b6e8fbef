package org.plenary.breakout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Delegation;
import org.plenary.rules.Member;
import org.plenary.rules.Role;
import org.plenary.rules.Text;

/// Made-up people of an international meeting: delegations of one to eight, most of whom speak one
/// of three languages and some two.
record Crowd(List<Member> people, List<Delegation> delegations) {

  private static final List<List<String>> TONGUES =
      List.of(
          List.of("en"),
          List.of("en"),
          List.of("en"),
          List.of("fr"),
          List.of("fr", "en"),
          List.of("es"),
          List.of("es", "en"),
          List.of("es", "fr"));

  static Crowd of(int people, long seed) {
    var random = new Random(seed);
    var members = new ArrayList<Member>();
    var delegations = new ArrayList<Delegation>();
    while (members.size() < people) {
      var key = new DelegationKey("d" + delegations.size());
      var tongue = random.nextInt(TONGUES.size());
      delegations.add(
          new Delegation(
              key,
              delegations.size(),
              Text.of("en", "Delegation " + key),
              "member",
              "r" + random.nextInt(6),
              TONGUES.get(tongue),
              true,
              1));
      var each = Math.min(people - members.size(), 1 + random.nextInt(8));
      for (var i = 0; i < each; i++) {
        var own = random.nextInt(3) > 0 ? tongue : random.nextInt(TONGUES.size());
        members.add(member(members.size(), key, i == 0, TONGUES.get(own)));
      }
    }
    return new Crowd(members, delegations);
  }

  private static Member member(int rank, DelegationKey of, boolean head, List<String> languages) {
    return new Member(
        new PersonId("person-p" + rank),
        new PersonKey("p" + rank),
        rank,
        Role.PARTICIPANT,
        of,
        head,
        languages,
        true,
        RoomKey.PLENARY);
  }
}
