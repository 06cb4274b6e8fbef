package org.plenary.plan;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Mistakes in the `delegations` and `people` of a plan.
class PlanPeopleTests {

  @ParameterizedTest
  @MethodSource({"delegations", "people"})
  void refuses(String piece, String replacement, String path, Mistake mistake) {
    Refusals.assertRefused(piece, replacement, path, mistake);
  }

  static Stream<Arguments> delegations() {
    return Stream.of(
        arguments(
            "key: \"pa\"",
            "key: \"ob\"",
            "delegations[3].key",
            new Mistake.KeyTaken(Among.DELEGATIONS, "ob", 17)),
        arguments(
            "name: \"Portugal\", ", "", "delegations[1].name", new Mistake.MissingField("name")),
        arguments(
            "kind: \"partner\"",
            "kind: \"friend\"",
            "delegations[3].kind",
            Refusals.noWord("\"friend\"", "member", "observer", "partner", "secretariat")),
        arguments(
            "region: \"Europe\"",
            "region: \"a\\nb\"",
            "delegations[0].region",
            new Mistake.SeveralLines()),
        arguments(
            "host: true",
            "host: \"true\"",
            "delegations[0].host",
            new Mistake.WrongType(Expected.FLAG, Found.VALUE, "\"true\"")),
        arguments(
            "languages: [\"fr\", \"nl\"]",
            "languages: \"fr\"",
            "delegations[0].languages",
            new Mistake.WrongType(Expected.LIST, Found.VALUE, "\"fr\"")),
        arguments(
            "languages: [\"fr\", \"nl\"]",
            "languages: [\"fr\", \"fr\"]",
            "delegations[0].languages[1]",
            new Mistake.Repeated("fr", 15)),
        arguments(
            "votes: true",
            "votes: yes",
            "delegations[2].votes",
            new Mistake.WrongType(Expected.FLAG, Found.VALUE, "\"yes\"")),
        arguments(
            "weight: 3",
            "weight: 1.9",
            "delegations[0].weight",
            new Mistake.WrongType(Expected.WHOLE_NUMBER, Found.VALUE, "1.9")),
        arguments(
            "weight: 3",
            "weight: 0",
            "delegations[0].weight",
            new Mistake.OutOfRange(1, 1000000, "0")),
        arguments(
            "weight: 3",
            "weight: 99999999999999999999",
            "delegations[0].weight",
            new Mistake.OutOfRange(1, 1000000, "99999999999999999999")));
  }

  static Stream<Arguments> people() {
    return Stream.of(
        arguments(
            "key: \"gus\"",
            "key: \"fay\"",
            "people[6].key",
            new Mistake.KeyTaken(Among.PEOPLE, "fay", 26)),
        arguments(
            "name: \"Gus\"",
            "name: {en: \"Gus\"}",
            "people[6].name",
            new Mistake.WrongType(Expected.TEXT, Found.MAPPING, null)),
        arguments(
            "name: \"Gus\"",
            "name: \"" + "g".repeat(201) + "\"",
            "people[6].name",
            new Mistake.TextTooLong(200)),
        arguments(
            "delegation: \"pt\"",
            "delegation: \"bee\"",
            "people[2].delegation",
            new Mistake.UnknownKey(Among.DELEGATIONS, "bee", "be")),
        arguments(
            "role: \"assessor\"",
            "role: \"boss\"",
            "people[8].role",
            Refusals.noWord(
                "\"boss\"",
                "organizer",
                "facilitator",
                "speaker",
                "participant",
                "observer",
                "interpreter",
                "assessor",
                "screen")),
        arguments(
            "attends: \"remote\"",
            "attends: \"remote\", head: true",
            "people[1].head",
            new Mistake.SecondHead("be", 21)),
        arguments(
            "name: \"Dia\"",
            "name: \"Dia\", head: true",
            "people[3].head",
            new Mistake.HeadWithoutDelegation()),
        arguments(
            "attends: \"phone\"",
            "attends: \"fax\"",
            "people[2].attends",
            Refusals.noWord("\"fax\"", "onsite", "remote", "phone")),
        arguments(
            "languages: [\"fr\"]",
            "languages: [fr, 5]",
            "people[0].languages[1]",
            new Mistake.WrongType(Expected.QUOTED_TEXT, Found.VALUE, "5")),
        arguments(
            "\"dia@example.org\"",
            "\"ANN@example.org\"",
            "people[3].email",
            new Mistake.EmailTaken()),
        arguments(
            "\"dia@example.org\"",
            "\"dia\"",
            "people[3].email",
            new Mistake.WrongFormat(Expected.EMAIL, "\"dia\"")),
        arguments(
            "name: \"Ina\"",
            "nam: \"Ina\", name: \"Ina\"",
            "people[8].nam",
            Refusals.noField("nam", "name")));
  }
}
