package org.plenary.plan;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Mistakes in the `breakouts` of a plan.
class PlanBreakoutsTests {

  private static final String SESSION = "programme[0].sessions[0]";

  @ParameterizedTest
  @MethodSource("breakouts")
  void refuses(String piece, String replacement, String path, Mistake mistake) {
    Refusals.assertRefused(piece, replacement, path, mistake);
  }

  static Stream<Arguments> breakouts() {
    String breakout = SESSION + ".breakouts";
    String later = "programme[1].sessions[0].breakouts";
    return Stream.of(
        arguments(
            "{key: \"sized\"",
            "{key: \"first\"",
            later + "[0].key",
            new Mistake.KeyTaken(Among.BREAKOUTS, "first", 108)),
        arguments(
            "            worksheet: \"map\"",
            "            worksheet: \"mapp\"",
            breakout + "[1].worksheet",
            new Mistake.UnknownKey(Among.WORKSHEETS, "mapp", "map")),
        arguments(
            "worksheet: \"cards\"",
            "worksheet: \"chart\"",
            breakout + "[1].groups.named[0].worksheet",
            new Mistake.UnknownKey(Among.WORKSHEETS, "chart", null)),
        arguments(
            "warnAtMinutes: [10, 3]",
            "warnAtMinutes: [10, 0]",
            breakout + "[1].warnAtMinutes[1]",
            new Mistake.OutOfRange(1, 1440, "0")),
        arguments(
            "count: 4",
            "count: 61",
            breakout + "[0].groups.count",
            new Mistake.OutOfRange(1, 60, "61")),
        arguments(
            "count: 4",
            "count: 4, size: 3",
            breakout + "[0].groups",
            new Mistake.OneOfFields(List.of("count", "size", "named"))),
        arguments(
            "{count: 4, max: 9}",
            "{max: 9}",
            breakout + "[0].groups",
            new Mistake.OneOfFields(List.of("count", "size", "named"))),
        arguments(
            "{count: 4, max: 9}",
            "4",
            breakout + "[0].groups",
            new Mistake.WrongType(Expected.MAPPING, Found.VALUE, "4")),
        arguments(
            "groups: {count: 4, max: 9}, ",
            "",
            breakout + "[0].groups",
            new Mistake.MissingField("groups")),
        arguments(
            "max: 9", "max: 0", breakout + "[0].groups.max", new Mistake.OutOfRange(1, 2000, "0")),
        arguments(
            "title: \"Red\", prompt",
            "titel: \"Red\", prompt",
            breakout + "[1].groups.named[0].titel",
            Refusals.noField("titel", "title")),
        arguments(
            "https://call.example.org/red",
            "ftp://x",
            breakout + "[1].groups.named[0].call",
            new Mistake.WrongFormat(Expected.CALL, "\"ftp://x\"")),
        arguments(
            "assign: \"random\"",
            "assign: \"dice\"",
            breakout + "[0].assign",
            Refusals.noWord(
                "\"dice\"", "balanced", "random", "manual", "self-select", "as-before")),
        arguments(
            "[\"delegation\", \"role\"]",
            "[\"delegation\", \"age\"]",
            breakout + "[1].spread[1]",
            Refusals.noWord("\"age\"", "delegation", "region", "language", "role")),
        arguments(
            "together: [\"region\"]",
            "together: [\"role\"]",
            breakout + "[1].together",
            new Mistake.InBoth(List.of("role"), List.of("spread", "together"))),
        arguments(
            "common: [\"language\"]",
            "common: \"language\"",
            breakout + "[1].common",
            new Mistake.WrongType(Expected.LIST, Found.VALUE, "\"language\"")),
        arguments(
            "apart: [[\"ann\", \"cid\"]]",
            "apart: [[\"ann\", \"kim\"]]",
            breakout + "[1].apart[0][1]",
            new Mistake.UnknownKey(Among.PEOPLE, "kim", null)),
        arguments(
            "apart: [[\"ann\", \"cid\"]]",
            "apart: [[\"ann\"]]",
            breakout + "[1].apart[0]",
            new Mistake.WrongCount(2, 200, 1)),
        arguments(
            "apart: [[\"ann\", \"cid\"]]",
            "apart: [[\"bob\", \"ann\"]]",
            breakout + "[1].pairs",
            new Mistake.InBoth(List.of("bob", "ann"), List.of("pairs", "apart"))),
        arguments(
            "cid: \"blue\"",
            "cid: \"green\"",
            breakout + "[1].fixed.cid",
            new Mistake.UnknownKey(Among.GROUPS, "green", null)),
        arguments(
            "cid: \"blue\"",
            "kim: \"blue\"",
            breakout + "[1].fixed.kim",
            new Mistake.UnknownKey(Among.PEOPLE, "kim", null)),
        arguments(
            "{ann: 2}",
            "{ann: 61}",
            later + "[0].fixed.ann",
            new Mistake.UnknownKey(Among.GROUPS, "61", null)),
        arguments(
            "newPartnersSince: [\"first\"]",
            "newPartnersSince: [\"sized\"]",
            breakout + "[1].newPartnersSince[0]",
            new Mistake.NotEarlier("sized")),
        arguments(
            "newPartnersSince: [\"first\"]",
            "newPartnersSince: [\"tables\"]",
            breakout + "[1].newPartnersSince[0]",
            new Mistake.NotEarlier("tables")),
        arguments(
            "facilitators: [\"eve\", \"dia\"]",
            "facilitators: [\"eva\", \"dia\"]",
            breakout + "[1].facilitators[0]",
            new Mistake.UnknownKey(Among.PEOPLE, "eva", "eve")),
        arguments(
            "\"time keeper\"]",
            "\"reporter\"]",
            breakout + "[1].roles[1]",
            new Mistake.Repeated("reporter", 129)));
  }
}
