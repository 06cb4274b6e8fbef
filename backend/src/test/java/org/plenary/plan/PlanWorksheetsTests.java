package org.plenary.plan;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Mistakes in the `worksheets` of a plan.
class PlanWorksheetsTests {

  private static final String SESSION = "programme[0].sessions[0]";

  @ParameterizedTest
  @MethodSource("worksheets")
  void refuses(String piece, String replacement, String path, Mistake mistake) {
    Refusals.assertRefused(piece, replacement, path, mistake);
  }

  static Stream<Arguments> worksheets() {
    String sheet = SESSION + ".worksheets";
    return Stream.of(
        arguments(
            "{key: \"heads\"",
            "{key: \"seats\"",
            sheet + "[2].key",
            new Mistake.KeyTaken(Among.WORKSHEETS, "seats", 104)),
        arguments(
            "per: \"person\"",
            "per: \"people\"",
            sheet + "[0].per",
            Refusals.noWord("\"people\"", "delegation", "group", "person", "session")),
        arguments(
            "rows: \"free\"",
            "rows: \"cards\"",
            sheet + "[3].rows",
            new Mistake.WrongFormat(Expected.ROWS, "\"cards\"")),
        arguments("rows: \"free\", ", "", sheet + "[3].rows", new Mistake.MissingField("rows")),
        arguments(
            "rows: \"free\"", "rows: []", sheet + "[3].rows", new Mistake.WrongCount(1, 500, 0)),
        arguments(
            "{key: \"one\"",
            "{key: \"two\"",
            sheet + "[0].rows[1].key",
            new Mistake.Repeated("two", 90)),
        arguments(
            "{key: \"owner\"",
            "{key: \"due\"",
            sheet + "[0].columns[5].key",
            new Mistake.Repeated("due", 97)),
        arguments(
            "type: \"link\"",
            "type: \"url\"",
            sheet + "[0].columns[6].type",
            Refusals.noWord(
                "\"url\"", "text", "choice", "scale", "flag", "person", "date", "link", "number")),
        arguments(
            "type: \"link\"",
            "type: \"link\", min: 1",
            sheet + "[0].columns[6].min",
            new Mistake.IdleField("min", "type", "link")),
        arguments(
            "title: \"Level\", type: \"scale\", min: 1, ",
            "title: \"Level\", type: \"scale\", ",
            sheet + "[0].columns[2].min",
            new Mistake.MissingField("min")),
        arguments(
            "type: \"number\", min: 0",
            "type: \"number\", min: 1.5",
            sheet + "[0].columns[7].min",
            new Mistake.WrongType(Expected.WHOLE_NUMBER, Found.VALUE, "1.5")),
        arguments(
            ", options: [{key: \"on\", label: \"On\"}, {key: \"off\", label: \"Off\"}]",
            "",
            sheet + "[0].columns[1].options",
            new Mistake.MissingField("options")),
        arguments(
            "type: \"text\", required: true",
            "type: \"text\", required: ~",
            sheet + "[0].columns[0].required",
            new Mistake.WrongType(Expected.FLAG, Found.VALUE, "~")),
        arguments(
            "[\"participant\", \"observer\"]",
            "[\"participant\", \"member\"]",
            sheet + "[0].visibleTo[1]",
            Refusals.noWord(
                "\"member\"",
                "organizer",
                "facilitator",
                "speaker",
                "participant",
                "observer",
                "interpreter",
                "assessor",
                "screen")),
        arguments(
            "editableBy: [\"participant\"]",
            "editableBy: []",
            sheet + "[0].editableBy",
            new Mistake.WrongCount(1, 8, 0)),
        arguments(
            "compendium: true",
            "compendium: on",
            sheet + "[0].compendium",
            new Mistake.WrongType(Expected.FLAG, Found.VALUE, "\"on\"")));
  }
}
