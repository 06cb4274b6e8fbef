package org.plenary.plan;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Mistakes in the `polls` of a plan.
class PlanPollsTests {

  private static final String SESSION = "programme[0].sessions[0]";

  @ParameterizedTest
  @MethodSource("polls")
  void refuses(String piece, String replacement, String path, Mistake mistake) {
    Refusals.assertRefused(piece, replacement, path, mistake);
  }

  static Stream<Arguments> polls() {
    String poll = SESSION + ".polls";
    return Stream.of(
        arguments(
            "key: \"cloud\"",
            "key: \"write\"",
            poll + "[7].key",
            new Mistake.KeyTaken(Among.POLLS, "write", 77)),
        arguments(
            "question: \"Cloud\"",
            "title: \"Cloud\", question: \"C\"",
            poll + "[7].title",
            Refusals.noField("title", null)),
        arguments(
            "type: \"open-text\"",
            "type: \"opentext\"",
            poll + "[6].type",
            Refusals.noWord(
                "\"opentext\"",
                "single",
                "multi",
                "scale",
                "number",
                "ranking",
                "points",
                "open-text",
                "word-cloud",
                "quiz")),
        arguments(
            "type: \"open-text\"",
            "type: \"open-text\", max: 3",
            poll + "[6].max",
            new Mistake.IdleField("max", "type", "open-text")),
        arguments(
            "{key: \"good\"",
            "{key: \"bad\"",
            poll + "[0].options[1].key",
            new Mistake.Repeated("bad", 58)),
        arguments(
            "              - {key: \"bad\", label: \"Bad\"}\n",
            "",
            poll + "[0].options",
            new Mistake.WrongCount(2, 50, 1)),
        arguments(
            "label: \"Bad\"",
            "text: \"Bad\", label: \"B\"",
            poll + "[0].options[1].text",
            Refusals.noField("text", null)),
        arguments(
            "worksheet: \"map\", column",
            "worksheet: \"mop\", column",
            poll + "[1].optionsFrom.worksheet",
            new Mistake.UnknownKey(Among.WORKSHEETS, "mop", "map")),
        arguments(
            "column: \"gap\"",
            "column: \"gup\"",
            poll + "[1].optionsFrom.column",
            new Mistake.UnknownKey(Among.COLUMNS, "gup", "gap")),
        arguments(
            "top: 5", "top: 1", poll + "[1].optionsFrom.top", new Mistake.OutOfRange(2, 50, "1")),
        arguments(
            "maxChoices: 2",
            "maxChoices: 6",
            poll + "[1].maxChoices",
            new Mistake.OutOfRange(1, 5, "6")),
        arguments(
            "maxChoices: 2",
            "options: [{key: a, label: A}, {key: b, label: B}]",
            poll + "[1].options",
            new Mistake.OneOfFields(List.of("options", "optionsFrom"))),
        arguments(
            "maxChoices: 1",
            "maxChoices: 3",
            poll + "[4].maxChoices",
            new Mistake.OutOfRange(1, 2, "3")),
        arguments(
            "title: \"Level\", type: \"scale\", min: 1, max: 5",
            "title: \"Level\", type: \"scale\", min: 5, max: 5",
            SESSION + ".worksheets[0].columns[2].max",
            new Mistake.MaxTooLow(6)),
        arguments(
            "title: \"Level\", type: \"scale\", min: 1, max: 5",
            "title: \"Level\", type: \"scale\", min: -6, max: 5",
            SESSION + ".worksheets[0].columns[2].max",
            new Mistake.TooManySteps(11)),
        arguments(
            "min: -5, max: 5000000000",
            "min: 7, max: 6",
            poll + "[3].max",
            new Mistake.MaxTooLow(7)),
        arguments(
            "points: 10", "points: 0", poll + "[5].points", new Mistake.OutOfRange(1, 10000, "0")),
        arguments(
            "            points: 10\n",
            "",
            poll + "[5].points",
            new Mistake.MissingField("points")),
        arguments(
            "correct: [\"x\", \"z\"]",
            "correct: [\"x\", \"w\"]",
            poll + "[8].correct[1]",
            new Mistake.UnknownKey(Among.OPTIONS, "w", null)),
        arguments(
            "correct: [\"x\", \"z\"]",
            "correct: []",
            poll + "[8].correct",
            new Mistake.WrongCount(1, 50, 0)),
        arguments(
            "            correct: [\"x\", \"z\"]\n",
            "",
            poll + "[8].correct",
            new Mistake.MissingField("correct")),
        arguments(
            "by: \"person\"",
            "by: \"people\"",
            poll + "[1].by",
            Refusals.noWord("\"people\"", "person", "delegation")),
        arguments(
            "answers: \"majority\"",
            "answers: \"all\"",
            poll + "[0].answers",
            Refusals.noWord("\"all\"", "first", "head", "majority")),
        arguments(
            "results: \"released\"",
            "results: \"never\"",
            poll + "[0].results",
            Refusals.noWord("\"never\"", "live", "after-close", "released", "hidden")),
        arguments(
            "anonymous: true",
            "anonymous: 1",
            poll + "[2].anonymous",
            new Mistake.WrongType(Expected.FLAG, Found.VALUE, "1")),
        arguments(
            "moderated: true",
            "moderated: [true]",
            poll + "[6].moderated",
            new Mistake.WrongType(Expected.FLAG, Found.LIST, null)),
        arguments(
            "comparesWith: \"confidence\"",
            "comparesWith: \"again\"",
            "programme[1].sessions[0].polls[0].comparesWith",
            new Mistake.NotEarlier("again")),
        arguments(
            "comparesWith: \"confidence\"",
            "comparesWith: \"cost\"",
            "programme[1].sessions[0].polls[0].comparesWith",
            new Mistake.NotComparable("cost")),
        arguments(
            "type: \"scale\", min: 0, max: 10, comparesWith",
            "type: \"scale\", min: 1, max: 10, comparesWith",
            "programme[1].sessions[0].polls[0].comparesWith",
            new Mistake.NotComparable("confidence")),
        arguments(
            "anonymous: true",
            "comparesWith: \"again\"",
            poll + "[2].comparesWith",
            new Mistake.NotEarlier("again")));
  }
}
