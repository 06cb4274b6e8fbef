package org.plenary.plan;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Mistakes in the days, sessions and items of a plan.
class PlanProgrammeTests {

  private static final String SESSION = "programme[0].sessions[0]";

  @ParameterizedTest
  @MethodSource({"programme", "items"})
  void refuses(String piece, String replacement, String path, Mistake mistake) {
    Refusals.assertRefused(piece, replacement, path, mistake);
  }

  static Stream<Arguments> programme() {
    return Stream.of(
        arguments(
            "2026-03-03",
            "2026-03-02",
            "programme[1].day",
            new Mistake.DayOrder(LocalDate.parse("2026-03-02"))),
        arguments(
            "2026-03-03",
            "2026-02-30",
            "programme[1].day",
            new Mistake.WrongFormat(Expected.DATE, "\"2026-02-30\"")),
        arguments(
            "2026-03-03",
            "3 March",
            "programme[1].day",
            new Mistake.WrongFormat(Expected.DATE, "\"3 March\"")),
        arguments(
            "key: \"later\"",
            "key: \"morning\"",
            "programme[1].sessions[0].key",
            new Mistake.KeyTaken(Among.SESSIONS, "morning", 34)),
        arguments(
            "title: {en: \"Morning\", fr: \"Matin\"}",
            "title: []",
            SESSION + ".title",
            new Mistake.WrongType(Expected.TEXTS, Found.LIST, null)),
        arguments(
            "\"09:00\"",
            "\"9:00\"",
            SESSION + ".starts",
            new Mistake.WrongFormat(Expected.TIME, "\"9:00\"")),
        arguments(
            "\"09:00\"",
            "\"24:00\"",
            SESSION + ".starts",
            new Mistake.WrongFormat(Expected.TIME, "\"24:00\"")),
        arguments(
            "minutes: 180",
            "minutes: 0",
            SESSION + ".minutes",
            new Mistake.OutOfRange(1, 1440, "0")),
        arguments(
            "requires: false",
            "requires: 0",
            SESSION + ".requires",
            new Mistake.WrongType(Expected.FLAG, Found.VALUE, "0")),
        arguments(
            "\"https://call.example.org/morning\"",
            "\"call\"",
            SESSION + ".call",
            new Mistake.WrongFormat(Expected.CALL, "\"call\"")),
        arguments(
            "title: \"Close\", minutes: 20",
            "title: \"Close\"",
            "programme[1].sessions[0].minutes",
            new Mistake.WrongMinutes(1, 1440, 0)),
        arguments(
            "minutes: 180",
            "minute: 180",
            SESSION + ".minute",
            Refusals.noField("minute", "minutes")));
  }

  static Stream<Arguments> items() {
    String item = SESSION + ".items";
    return Stream.of(
        arguments(
            "key: \"back\"",
            "key: \"talk\"",
            item + "[4].key",
            new Mistake.KeyTaken(Among.ITEMS, "talk", 41)),
        arguments(
            "[\"fay\", \"dia\"]",
            "[\"fay\", \"zoe\"]",
            item + "[0].speakers[1]",
            new Mistake.UnknownKey(Among.PEOPLE, "zoe", null)),
        arguments(
            "[\"fay\", \"dia\"]",
            "[\"fay\", \"fay\"]",
            item + "[0].speakers[1]",
            new Mistake.Repeated("fay", 41)),
        arguments(
            "kind: \"talk\"",
            "kind: \"speech\"",
            item + "[0].kind",
            Refusals.noWord(
                "\"speech\"",
                "talk",
                "tour-de-table",
                "questions",
                "breakout",
                "report-back",
                "decisions",
                "break")),
        arguments(
            "kind: \"talk\"",
            "perTurnMinutes: 2",
            item + "[0].perTurnMinutes",
            new Mistake.IdleField("perTurnMinutes", "kind", "talk")),
        arguments(
            "perTurnMinutes: 1.5",
            "perTurnMinutes: 0",
            item + "[1].perTurnMinutes",
            new Mistake.WrongType(Expected.MINUTES, Found.VALUE, "0")),
        arguments(
            "perTurnMinutes: 1.5",
            "perTurnMinutes: \"1\"",
            item + "[1].perTurnMinutes",
            new Mistake.WrongType(Expected.MINUTES, Found.VALUE, "\"1\"")),
        arguments(
            "fields: [\"practice\"",
            "fields: [\"ask\"",
            item + "[1].fields[1].key",
            new Mistake.Repeated("ask", 47)),
        arguments(
            "[\"tables\", \"mood\"]",
            "[\"tables\", \"again\"]",
            item + "[3].runs[1]",
            new Mistake.UnknownKey(Among.RUNS, "again", null)));
  }
}
