package org.plenary.plan;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Mistakes in the `decisions` of a plan.
class PlanDecisionsTests {

  private static final String SESSION = "programme[0].sessions[0]";

  @ParameterizedTest
  @MethodSource("decisions")
  void refuses(String piece, String replacement, String path, Mistake mistake) {
    Refusals.assertRefused(piece, replacement, path, mistake);
  }

  static Stream<Arguments> decisions() {
    String decision = SESSION + ".decisions";
    return Stream.of(
        arguments(
            "{key: \"budget\"",
            "{key: \"peace\"",
            decision + "[1].key",
            new Mistake.KeyTaken(Among.DECISIONS, "peace", 131)),
        arguments(
            "number: \"4.2(b)\"",
            "number: true",
            decision + "[0].number",
            new Mistake.WrongType(Expected.QUOTED_TEXT, Found.VALUE, "true")),
        arguments("text: \"Spend.\"", "text: \"\"", decision + "[1].text", new Mistake.EmptyText()),
        arguments(
            "accept: \"majority\"",
            "accept: \"most\"",
            decision + "[1].accept",
            Refusals.noWord("\"most\"", "consensus", "unanimous", "majority")),
        arguments(
            "accept: \"unanimous\"",
            "accept: \"unanimous\", base: \"cast\"",
            "programme[1].sessions[0].decisions[0].base",
            new Mistake.IdleField("base", "accept", "unanimous")),
        arguments(
            "base: \"entitled\"",
            "base: \"all\"",
            decision + "[1].base",
            Refusals.noWord("\"all\"", "cast", "valid", "present", "entitled")),
        arguments(
            "\">=2/3\"",
            "\">2/3\"",
            decision + "[1].threshold",
            new Mistake.WrongFormat(Expected.THRESHOLD, "\">2/3\"")),
        arguments(
            "\">=2/3\"",
            "1",
            decision + "[1].threshold",
            new Mistake.WrongFormat(Expected.THRESHOLD, "1")),
        arguments(
            "\">=2/3\"",
            "\"2/0\"",
            decision + "[1].threshold",
            new Mistake.WrongFormat(Expected.THRESHOLD, "\"2/0\"")),
        arguments(
            "voters: \"people\"",
            "voters: \"persons\"",
            "programme[1].sessions[0].decisions[0].voters",
            new Mistake.WrongFormat(Expected.VOTERS, "\"persons\"")),
        arguments(
            "[\"member\", \"observer\"]",
            "[\"member\", \"judge\"]",
            decision + "[1].voters[1]",
            Refusals.noWord("\"judge\"", "member", "observer", "partner", "secretariat")),
        arguments(
            "of: \"member\"",
            "of: \"people\"",
            decision + "[1].quorum.of",
            Refusals.noWord("\"people\"", "member", "observer", "partner", "secretariat")),
        arguments(
            "atLeast: \"2/3\"",
            "atLeast: 0",
            decision + "[1].quorum.atLeast",
            new Mistake.WrongFormat(Expected.SHARE_ABOVE_ZERO, "0")),
        arguments(
            "atLeast: \"2/3\"",
            "atLeast: 5",
            decision + "[1].quorum.atLeast",
            new Mistake.WrongFormat(Expected.SHARE, "5")),
        arguments(
            "objectionMinutes: 3",
            "objectionMinutes: 0",
            decision + "[0].objectionMinutes",
            new Mistake.OutOfRange(1, 1440, "0")),
        arguments(
            "secret: true}",
            "secrets: true}",
            decision + "[1].secrets",
            Refusals.noField("secrets", "secret")));
  }
}
