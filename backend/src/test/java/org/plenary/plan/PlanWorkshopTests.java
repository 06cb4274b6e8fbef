package org.plenary.plan;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Mistakes in the format and the `workshop` of a plan.
class PlanWorkshopTests {

  @ParameterizedTest
  @MethodSource({"format", "workshop"})
  void refuses(String piece, String replacement, String path, Mistake mistake) {
    Refusals.assertRefused(piece, replacement, path, mistake);
  }

  static Stream<Arguments> format() {
    return Stream.of(
        arguments("plan: 1", "plan: 2", "plan", new Mistake.NewerFormat(1)),
        arguments("plan: 1", "plan: 0", "plan", new Mistake.OutOfRange(1, 1, "0")),
        arguments(
            "plan: 1",
            "plan: \"1\"",
            "plan",
            new Mistake.WrongType(Expected.WHOLE_NUMBER, Found.VALUE, "\"1\"")),
        arguments("plan: 1\n", "", "plan", new Mistake.MissingField("plan")),
        arguments("plan: 1", "plan: 1\nplans: 2", "plans", Refusals.noField("plans", "plan")),
        arguments("plan: 1", "plan: 1\nplan: 1", "plan", new Mistake.Repeated("plan", 2)));
  }

  static Stream<Arguments> workshop() {
    return Stream.of(
        arguments(
            "key: \"every-field\"",
            "key: \"Every\"",
            "workshop.key",
            new Mistake.WrongFormat(Expected.KEY, "\"Every\"")),
        arguments(
            "key: \"every-field\"",
            "key: 5",
            "workshop.key",
            new Mistake.WrongType(Expected.QUOTED_TEXT, Found.VALUE, "5")),
        arguments(
            "key: \"every-field\"",
            "key: \"" + "a".repeat(65) + "\"",
            "workshop.key",
            new Mistake.WrongFormat(Expected.KEY, "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…\"")),
        arguments("  key: \"every-field\"\n", "", "workshop.key", new Mistake.MissingField("key")),
        arguments(
            "{en: \"Every field\", ", "{", "workshop.title", new Mistake.MissingLanguage("en")),
        arguments("\"Every field\"", "\"  \"", "workshop.title.en", new Mistake.EmptyText()),
        arguments(
            "\"Every field\"",
            "7",
            "workshop.title.en",
            new Mistake.WrongType(Expected.QUOTED_TEXT, Found.VALUE, "7")),
        arguments(
            "\"Every field\"",
            "\"a\\u0000\"",
            "workshop.title.en",
            new Mistake.ForbiddenCharacter("U+0000")),
        arguments(
            "\"Every field\"",
            "\"\\ud800 x\"",
            "workshop.title.en",
            new Mistake.ForbiddenCharacter("U+D800")),
        arguments(
            "\"Every field\"",
            "\"\\u202Ex\"",
            "workshop.title.en",
            new Mistake.ForbiddenCharacter("U+202E")),
        arguments(
            "\"Every field\"",
            "\"" + "x".repeat(4001) + "\"",
            "workshop.title.en",
            new Mistake.TextTooLong(4000)),
        arguments(
            "{en: \"Every field\", fr:",
            "{en: \"E\", english!:",
            "workshop.title.[\"english!\"]",
            new Mistake.WrongFormat(Expected.LANGUAGE, "\"english!\"")),
        arguments(
            "{en: \"Every field\", fr:",
            "{en: \"E\", EN:",
            "workshop.title.EN",
            new Mistake.Repeated("en", 5)),
        arguments(
            "kind: \"conference\"",
            "kind: \"party\"",
            "workshop.kind",
            Refusals.noWord(
                "\"party\"",
                "workshop",
                "symposium",
                "meeting",
                "conference",
                "webinar",
                "training",
                "accreditation")),
        arguments(
            "Europe/Brussels",
            "Europe/Bruxelles",
            "workshop.timezone",
            new Mistake.WrongFormat(Expected.TIME_ZONE, "\"Europe/Bruxelles\"")),
        arguments(
            "\"pt-BR\"]",
            "\"p_t\"]",
            "workshop.languages[2]",
            new Mistake.WrongFormat(Expected.LANGUAGE, "\"p_t\"")),
        arguments("\"pt-BR\"]", "\"EN\"]", "workshop.languages[2]", new Mistake.Repeated("en", 8)),
        arguments(
            "[\"en\", \"fr\", \"pt-BR\"]",
            "[]",
            "workshop.languages",
            new Mistake.WrongCount(1, 30, 0)),
        arguments(
            "mode: \"hybrid\"",
            "mode: true",
            "workshop.mode",
            new Mistake.WrongType(Expected.QUOTED_TEXT, Found.VALUE, "true")),
        arguments(
            "{en: \"Town hall\", fr: \"Mairie\"}",
            "[]",
            "workshop.venue",
            new Mistake.WrongType(Expected.TEXTS, Found.LIST, null)),
        arguments(
            "\"ALL-FIELDS\"",
            "\"ALL\"",
            "workshop.joinCode",
            new Mistake.WrongFormat(Expected.JOIN_CODE, "\"ALL\"")),
        arguments(
            "\"ALL-FIELDS\"",
            "\"ALL FIELDS\"",
            "workshop.joinCode",
            new Mistake.WrongFormat(Expected.JOIN_CODE, "\"ALL FIELDS\"")),
        arguments(
            "\"ALL-FIELDS\"",
            "\"----\"",
            "workshop.joinCode",
            new Mistake.WrongFormat(Expected.JOIN_CODE, "\"----\"")),
        arguments(
            "\"ALL-FIELDS\"",
            "12345",
            "workshop.joinCode",
            new Mistake.WrongType(Expected.QUOTED_TEXT, Found.VALUE, "12345")),
        arguments(
            "https://call.example.org/{workshop}/{room}",
            "http://call.example.org/",
            "workshop.call",
            new Mistake.WrongFormat(Expected.CALL, "\"http://call.example.org/\"")),
        arguments(
            "https://call.example.org/{workshop}/{room}",
            "https://call.example.org/{person}",
            "workshop.call",
            new Mistake.WrongFormat(Expected.CALL, "\"https://call.example.org/{person}\"")),
        arguments(
            "https://call.example.org/{workshop}/{room}",
            "https:///x",
            "workshop.call",
            new Mistake.WrongFormat(Expected.CALL, "\"https:///x\"")),
        arguments(
            "threshold: 0.75",
            "threshold: 75",
            "workshop.attendance.threshold",
            new Mistake.WrongFormat(Expected.SHARE, "75")),
        arguments(
            "threshold: 0.75",
            "threshold: \"3/2\"",
            "workshop.attendance.threshold",
            new Mistake.WrongFormat(Expected.SHARE, "\"3/2\"")),
        arguments(
            "bridgeSeconds: 60",
            "bridgeSeconds: -1",
            "workshop.attendance.bridgeSeconds",
            new Mistake.OutOfRange(0, 3600, "-1")),
        arguments(
            "privacy: \"counts\"",
            "privacy: \"none\"",
            "workshop.attendance.privacy",
            Refusals.noWord("\"none\"", "full", "presence", "counts")),
        arguments(
            "privacy: \"counts\"",
            "visibility: \"full\"",
            "workshop.attendance.visibility",
            Refusals.noField("visibility", null)));
  }
}
