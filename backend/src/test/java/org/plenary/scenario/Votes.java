package org.plenary.scenario;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The plan of a workshop in which many people vote.
final class Votes {

  static final String WORKSHOP = "votes";
  static final String SESSION = "vote";

  private Votes() {}

  static String person(int number) {
    return "person-" + number;
  }

  /// The same under another key, for a hall of its own.
  static String plan(String workshop, int people) {
    return plan(people, "participant", "And later?")
        .replace("{key: \"votes\",", "{key: \"" + workshop + "\",");
  }

  /// @param roleOfZero the role of the first person
  /// @param question of the poll that is not opened by anybody yet
  static String plan(int people, String roleOfZero, String question) {
    var delegations =
        IntStream.range(0, 4)
            .mapToObj(
                "  - {key: \"d%1$d\", name: \"Delegation %1$d\", kind: \"member\"}"::formatted)
            .collect(Collectors.joining("\n"));
    var everyone =
        IntStream.range(0, people)
            .mapToObj(n ->
                "  - {key: \"%s\", name: \"Person %d\", delegation: \"d%d\", role: \"%s\"}"
                    .formatted(person(n), n, n % 4, n == 0 ? roleOfZero : "participant"))
            .collect(Collectors.joining("\n"));
    return """
    plan: 1
    workshop: {key: "votes", title: "Votes", timezone: "UTC", kind: "meeting"}
    delegations:
    %s
    people:
      - {key: "lead", name: "Lead", role: "facilitator"}
    %s
    programme:
      - day: "2026-01-05"
        sessions:
          - key: "vote"
            title: "Vote"
            starts: "10:00"
            items: [{key: "item", title: "Item", minutes: 30}]
            polls:
              - key: "ready"
                question: "Ready?"
                type: "scale"
                min: 1
                max: 5
                by: "person"
                results: "live"
              - key: "later"
                question: "%s"
                type: "scale"
                min: 1
                max: 5
                by: "person"
            breakouts:
              - {key: "groups", groups: {count: 2}, assign: "balanced", minutes: 20}
    """
        .formatted(delegations, everyone, question);
  }
}
