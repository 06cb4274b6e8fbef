package org.plenary.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each case is one change to the plan that uses every field, and the one error that comes of it.
class PlanReaderTests {

  private static final String SESSION = "programme[0].sessions[0]";

  @ParameterizedTest
  @MethodSource({
    "format",
    "workshop",
    "delegations",
    "people",
    "programme",
    "items",
    "polls",
    "worksheets",
    "breakouts",
    "decisions"
  })
  void refuses(String piece, String replacement, String path, String message) {
    List<PlanError> errors = Plans.errors(Plans.with(piece, replacement));
    assertThat(errors).hasSize(1);
    assertThat(errors.getFirst().path()).isEqualTo(path);
    assertThat(errors.getFirst().message()).contains(message);
  }

  static Stream<Arguments> format() {
    return Stream.of(
        arguments("plan: 1", "plan: 2", "plan", "later format"),
        arguments("plan: 1", "plan: 0", "plan", "whole number from 1 to 1, found 0"),
        arguments("plan: 1", "plan: \"1\"", "plan", "found \"1\""),
        arguments("plan: 1\n", "", "plan", "the field \"plan\" here"),
        arguments("plan: 1", "plan: 1\nplans: 2", "plans", "Did you mean \"plan\"?"),
        arguments("plan: 1", "plan: 1\nplan: 1", "plan", "once; it stands on line 2"));
  }

  static Stream<Arguments> workshop() {
    return Stream.of(
        arguments("key: \"every-field\"", "key: \"Every\"", "workshop.key", "a key of 1 to 64"),
        arguments("key: \"every-field\"", "key: 5", "workshop.key", "put it in quotes"),
        arguments(
            "key: \"every-field\"", "key: \"" + "a".repeat(65) + "\"", "workshop.key", "1 to 64"),
        arguments("  key: \"every-field\"\n", "", "workshop.key", "the field \"key\" here"),
        arguments("{en: \"Every field\", ", "{", "workshop.title", "first language, en"),
        arguments("\"Every field\"", "\"  \"", "workshop.title.en", "not empty"),
        arguments("\"Every field\"", "7", "workshop.title.en", "put it in quotes"),
        arguments("\"Every field\"", "\"a\\u0000\"", "workshop.title.en", "U+0000"),
        arguments("\"Every field\"", "\"\\ud800 x\"", "workshop.title.en", "U+D800"),
        arguments("\"Every field\"", "\"\\u202Ex\"", "workshop.title.en", "U+202E"),
        arguments(
            "\"Every field\"", "\"" + "x".repeat(4001) + "\"", "workshop.title.en", "at most 4000"),
        arguments(
            "{en: \"Every field\", fr:",
            "{en: \"E\", english!:",
            "workshop.title.[\"english!\"]",
            "language tag"),
        arguments(
            "{en: \"Every field\", fr:",
            "{en: \"E\", EN:",
            "workshop.title.EN",
            "each language once"),
        arguments(
            "kind: \"conference\"",
            "kind: \"party\"",
            "workshop.kind",
            "accreditation, found \"party\""),
        arguments("Europe/Brussels", "Europe/Bruxelles", "workshop.timezone", "time zone"),
        arguments("\"pt-BR\"]", "\"p_t\"]", "workshop.languages[2]", "language tag"),
        arguments("\"pt-BR\"]", "\"EN\"]", "workshop.languages[2]", "each language once"),
        arguments("[\"en\", \"fr\", \"pt-BR\"]", "[]", "workshop.languages", "1 to 30, found 0"),
        arguments("mode: \"hybrid\"", "mode: true", "workshop.mode", "put it in quotes"),
        arguments(
            "{en: \"Town hall\", fr: \"Mairie\"}",
            "[]",
            "workshop.venue",
            "texts by language, found a list"),
        arguments("\"ALL-FIELDS\"", "\"ALL\"", "workshop.joinCode", "4 to 16"),
        arguments("\"ALL-FIELDS\"", "\"ALL FIELDS\"", "workshop.joinCode", "4 to 16"),
        arguments("\"ALL-FIELDS\"", "\"----\"", "workshop.joinCode", "4 to 16"),
        arguments("\"ALL-FIELDS\"", "12345", "workshop.joinCode", "put it in quotes"),
        arguments(
            "https://call.example.org/{workshop}/{room}",
            "http://call.example.org/",
            "workshop.call",
            "https"),
        arguments(
            "https://call.example.org/{workshop}/{room}",
            "https://call.example.org/{person}",
            "workshop.call",
            "{workshop} and {room}"),
        arguments(
            "https://call.example.org/{workshop}/{room}", "https:///x", "workshop.call", "https"),
        arguments("threshold: 0.75", "threshold: 75", "workshop.attendance.threshold", "0 to 1"),
        arguments(
            "threshold: 0.75", "threshold: \"3/2\"", "workshop.attendance.threshold", "0 to 1"),
        arguments(
            "bridgeSeconds: 60",
            "bridgeSeconds: -1",
            "workshop.attendance.bridgeSeconds",
            "0 to 3600"),
        arguments(
            "privacy: \"counts\"",
            "privacy: \"none\"",
            "workshop.attendance.privacy",
            "full, presence, counts"),
        arguments(
            "privacy: \"counts\"",
            "visibility: \"full\"",
            "workshop.attendance.visibility",
            "Expected one of threshold"));
  }

  static Stream<Arguments> delegations() {
    return Stream.of(
        arguments("key: \"pa\"", "key: \"ob\"", "delegations[3].key", "no other delegation"),
        arguments("name: \"Portugal\", ", "", "delegations[1].name", "the field \"name\""),
        arguments(
            "kind: \"partner\"",
            "kind: \"friend\"",
            "delegations[3].kind",
            "member, observer, partner, secretariat"),
        arguments("region: \"Europe\"", "region: \"a\\nb\"", "delegations[0].region", "one line"),
        arguments("host: true", "host: \"true\"", "delegations[0].host", "true or false"),
        arguments(
            "languages: [\"fr\", \"nl\"]",
            "languages: \"fr\"",
            "delegations[0].languages",
            "a list"),
        arguments(
            "languages: [\"fr\", \"nl\"]",
            "languages: [\"fr\", \"fr\"]",
            "delegations[0].languages[1]",
            "once"),
        arguments(
            "votes: true", "votes: yes", "delegations[2].votes", "true or false, found \"yes\""),
        arguments("weight: 3", "weight: 1.9", "delegations[0].weight", "whole number from 1"),
        arguments("weight: 3", "weight: 0", "delegations[0].weight", "whole number from 1"));
  }

  static Stream<Arguments> people() {
    return Stream.of(
        arguments("key: \"gus\"", "key: \"fay\"", "people[6].key", "no other person"),
        arguments(
            "name: \"Gus\"", "name: {en: \"Gus\"}", "people[6].name", "a text, found a mapping"),
        arguments(
            "name: \"Gus\"", "name: \"" + "g".repeat(201) + "\"", "people[6].name", "at most 200"),
        arguments(
            "delegation: \"pt\"",
            "delegation: \"bee\"",
            "people[2].delegation",
            "Did you mean \"be\"?"),
        arguments("role: \"assessor\"", "role: \"boss\"", "people[8].role", "one of organizer"),
        arguments(
            "attends: \"remote\"",
            "attends: \"remote\", head: true",
            "people[1].head",
            "at most one head"),
        arguments(
            "name: \"Dia\"",
            "name: \"Dia\", head: true",
            "people[3].head",
            "a delegation beside it"),
        arguments(
            "attends: \"phone\"", "attends: \"fax\"", "people[2].attends", "onsite, remote, phone"),
        arguments(
            "languages: [\"fr\"]",
            "languages: [fr, 5]",
            "people[0].languages[1]",
            "put it in quotes"),
        arguments("\"dia@example.org\"", "\"ANN@example.org\"", "people[3].email", "nobody else"),
        arguments("\"dia@example.org\"", "\"dia\"", "people[3].email", "an e-mail address"),
        arguments(
            "name: \"Ina\"",
            "nam: \"Ina\", name: \"Ina\"",
            "people[8].nam",
            "Did you mean \"name\"?"));
  }

  static Stream<Arguments> programme() {
    return Stream.of(
        arguments("2026-03-03", "2026-03-02", "programme[1].day", "after 2026-03-02"),
        arguments("2026-03-03", "2026-02-30", "programme[1].day", "a date"),
        arguments("2026-03-03", "3 March", "programme[1].day", "a date"),
        arguments(
            "key: \"later\"",
            "key: \"morning\"",
            "programme[1].sessions[0].key",
            "no other session"),
        arguments(
            "title: {en: \"Morning\", fr: \"Matin\"}",
            "title: []",
            SESSION + ".title",
            "found a list"),
        arguments("\"09:00\"", "\"9:00\"", SESSION + ".starts", "a time"),
        arguments("\"09:00\"", "\"24:00\"", SESSION + ".starts", "a time"),
        arguments("minutes: 180", "minutes: 0", SESSION + ".minutes", "1 to 1440"),
        arguments("requires: false", "requires: 0", SESSION + ".requires", "true or false"),
        arguments("\"https://call.example.org/morning\"", "\"call\"", SESSION + ".call", "https"),
        arguments(
            "title: \"Close\", minutes: 20",
            "title: \"Close\"",
            "programme[1].sessions[0].minutes",
            "sum of the items, found 0"),
        arguments("minutes: 180", "minute: 180", SESSION + ".minute", "Did you mean \"minutes\"?"));
  }

  static Stream<Arguments> items() {
    String item = SESSION + ".items";
    return Stream.of(
        arguments("key: \"back\"", "key: \"talk\"", item + "[4].key", "no other item"),
        arguments(
            "[\"fay\", \"dia\"]",
            "[\"fay\", \"zoe\"]",
            item + "[0].speakers[1]",
            "there is no \"zoe\""),
        arguments("[\"fay\", \"dia\"]", "[\"fay\", \"fay\"]", item + "[0].speakers[1]", "once"),
        arguments("kind: \"talk\"", "kind: \"speech\"", item + "[0].kind", "tour-de-table"),
        arguments(
            "kind: \"talk\"",
            "perTurnMinutes: 2",
            item + "[0].perTurnMinutes",
            "kind tour-de-table"),
        arguments(
            "perTurnMinutes: 1.5",
            "perTurnMinutes: 0",
            item + "[1].perTurnMinutes",
            "a number of minutes"),
        arguments(
            "perTurnMinutes: 1.5",
            "perTurnMinutes: \"1\"",
            item + "[1].perTurnMinutes",
            "a number of minutes"),
        arguments(
            "fields: [\"practice\"",
            "fields: [\"ask\"",
            item + "[1].fields[1].key",
            "each field once"),
        arguments(
            "[\"tables\", \"mood\"]",
            "[\"tables\", \"again\"]",
            item + "[3].runs[1]",
            "of this session"));
  }

  static Stream<Arguments> polls() {
    String poll = SESSION + ".polls";
    return Stream.of(
        arguments("key: \"cloud\"", "key: \"write\"", poll + "[7].key", "no other poll"),
        arguments(
            "question: \"Cloud\"",
            "title: \"Cloud\", question: \"C\"",
            poll + "[7].title",
            "no field \"title\""),
        arguments(
            "type: \"open-text\"", "type: \"opentext\"", poll + "[6].type", "one of single, multi"),
        arguments(
            "type: \"open-text\"",
            "type: \"open-text\", max: 3",
            poll + "[6].max",
            "means nothing in a poll of type open-text"),
        arguments(
            "{key: \"good\"", "{key: \"bad\"", poll + "[0].options[1].key", "each option once"),
        arguments(
            "              - {key: \"bad\", label: \"Bad\"}\n",
            "",
            poll + "[0].options",
            "2 to 50, found 1"),
        arguments(
            "label: \"Bad\"",
            "text: \"Bad\", label: \"B\"",
            poll + "[0].options[1].text",
            "no field"),
        arguments(
            "worksheet: \"map\", column",
            "worksheet: \"mop\", column",
            poll + "[1].optionsFrom.worksheet",
            "Did you mean \"map\"?"),
        arguments(
            "column: \"gap\"",
            "column: \"gup\"",
            poll + "[1].optionsFrom.column",
            "a column of worksheet \"map\""),
        arguments("top: 5", "top: 1", poll + "[1].optionsFrom.top", "2 to 50"),
        arguments("maxChoices: 2", "maxChoices: 6", poll + "[1].maxChoices", "1 to 5"),
        arguments(
            "maxChoices: 2",
            "options: [{key: a, label: A}, {key: b, label: B}]",
            poll + "[1].options",
            "found both"),
        arguments("maxChoices: 1", "maxChoices: 3", poll + "[4].maxChoices", "1 to 2"),
        arguments(
            "title: \"Level\", type: \"scale\", min: 1, max: 5",
            "title: \"Level\", type: \"scale\", min: 5, max: 5",
            SESSION + ".worksheets[0].columns[2].max",
            "above the min"),
        arguments(
            "title: \"Level\", type: \"scale\", min: 1, max: 5",
            "title: \"Level\", type: \"scale\", min: -6, max: 5",
            SESSION + ".worksheets[0].columns[2].max",
            "at most 11 steps"),
        arguments(
            "min: -5, max: 5000000000", "min: 7, max: 6", poll + "[3].max", "not below the min"),
        arguments("points: 10", "points: 0", poll + "[5].points", "whole number from 1"),
        arguments("            points: 10\n", "", poll + "[5].points", "the field \"points\""),
        arguments(
            "correct: [\"x\", \"z\"]",
            "correct: [\"x\", \"w\"]",
            poll + "[8].correct[1]",
            "an option of this poll"),
        arguments(
            "correct: [\"x\", \"z\"]", "correct: []", poll + "[8].correct", "1 to 50, found 0"),
        arguments(
            "            correct: [\"x\", \"z\"]\n",
            "",
            poll + "[8].correct",
            "the field \"correct\""),
        arguments("by: \"person\"", "by: \"people\"", poll + "[1].by", "person, delegation"),
        arguments(
            "answers: \"majority\"",
            "answers: \"all\"",
            poll + "[0].answers",
            "first, head, majority"),
        arguments(
            "results: \"released\"",
            "results: \"never\"",
            poll + "[0].results",
            "live, after-close, released, hidden"),
        arguments("anonymous: true", "anonymous: 1", poll + "[2].anonymous", "true or false"),
        arguments("moderated: true", "moderated: [true]", poll + "[6].moderated", "found a list"),
        arguments(
            "comparesWith: \"confidence\"",
            "comparesWith: \"again\"",
            "programme[1].sessions[0].polls[0].comparesWith",
            "comes earlier"),
        arguments(
            "comparesWith: \"confidence\"",
            "comparesWith: \"cost\"",
            "programme[1].sessions[0].polls[0].comparesWith",
            "same type and bounds"),
        arguments(
            "type: \"scale\", min: 0, max: 10, comparesWith",
            "type: \"scale\", min: 1, max: 10, comparesWith",
            "programme[1].sessions[0].polls[0].comparesWith",
            "same type and bounds"),
        arguments(
            "anonymous: true",
            "comparesWith: \"again\"",
            poll + "[2].comparesWith",
            "comes earlier"));
  }

  static Stream<Arguments> worksheets() {
    String sheet = SESSION + ".worksheets";
    return Stream.of(
        arguments("{key: \"heads\"", "{key: \"seats\"", sheet + "[2].key", "no other worksheet"),
        arguments(
            "per: \"person\"",
            "per: \"people\"",
            sheet + "[0].per",
            "delegation, group, person, session"),
        arguments(
            "rows: \"free\"",
            "rows: \"cards\"",
            sheet + "[3].rows",
            "per-delegation, per-person, free"),
        arguments("rows: \"free\", ", "", sheet + "[3].rows", "the field \"rows\""),
        arguments("rows: \"free\"", "rows: []", sheet + "[3].rows", "found 0"),
        arguments("{key: \"one\"", "{key: \"two\"", sheet + "[0].rows[1].key", "each row once"),
        arguments(
            "{key: \"owner\"", "{key: \"due\"", sheet + "[0].columns[5].key", "each column once"),
        arguments("type: \"link\"", "type: \"url\"", sheet + "[0].columns[6].type", "link, number"),
        arguments(
            "type: \"link\"",
            "type: \"link\", min: 1",
            sheet + "[0].columns[6].min",
            "column of type link"),
        arguments(
            "title: \"Level\", type: \"scale\", min: 1, ",
            "title: \"Level\", type: \"scale\", ",
            sheet + "[0].columns[2].min",
            "the field \"min\""),
        arguments(
            "type: \"number\", min: 0",
            "type: \"number\", min: 1.5",
            sheet + "[0].columns[7].min",
            "whole number"),
        arguments(
            ", options: [{key: \"on\", label: \"On\"}, {key: \"off\", label: \"Off\"}]",
            "",
            sheet + "[0].columns[1].options",
            "the field \"options\""),
        arguments(
            "type: \"text\", required: true",
            "type: \"text\", required: ~",
            sheet + "[0].columns[0].required",
            "true or false"),
        arguments(
            "[\"participant\", \"observer\"]",
            "[\"participant\", \"member\"]",
            sheet + "[0].visibleTo[1]",
            "one of organizer"),
        arguments(
            "editableBy: [\"participant\"]", "editableBy: []", sheet + "[0].editableBy", "found 0"),
        arguments("compendium: true", "compendium: on", sheet + "[0].compendium", "true or false"));
  }

  static Stream<Arguments> breakouts() {
    String breakout = SESSION + ".breakouts";
    String later = "programme[1].sessions[0].breakouts";
    return Stream.of(
        arguments("{key: \"sized\"", "{key: \"first\"", later + "[0].key", "no other breakout"),
        arguments(
            "            worksheet: \"map\"",
            "            worksheet: \"mapp\"",
            breakout + "[1].worksheet",
            "Did you mean \"map\"?"),
        arguments(
            "worksheet: \"cards\"",
            "worksheet: \"chart\"",
            breakout + "[1].groups.named[0].worksheet",
            "there is no \"chart\""),
        arguments(
            "warnAtMinutes: [10, 3]",
            "warnAtMinutes: [10, 0]",
            breakout + "[1].warnAtMinutes[1]",
            "whole number from 1"),
        arguments("count: 4", "count: 61", breakout + "[0].groups.count", "1 to 60"),
        arguments(
            "count: 4",
            "count: 4, size: 3",
            breakout + "[0].groups",
            "one of count, size and named"),
        arguments(
            "{count: 4, max: 9}",
            "{max: 9}",
            breakout + "[0].groups",
            "one of count, size and named"),
        arguments("{count: 4, max: 9}", "4", breakout + "[0].groups", "a mapping"),
        arguments(
            "groups: {count: 4, max: 9}, ", "", breakout + "[0].groups", "the field \"groups\""),
        arguments("max: 9", "max: 0", breakout + "[0].groups.max", "whole number from 1"),
        arguments(
            "title: \"Red\", prompt",
            "titel: \"Red\", prompt",
            breakout + "[1].groups.named[0].titel",
            "Did you mean \"title\"?"),
        arguments(
            "https://call.example.org/red",
            "ftp://x",
            breakout + "[1].groups.named[0].call",
            "https"),
        arguments("assign: \"random\"", "assign: \"dice\"", breakout + "[0].assign", "as-before"),
        arguments(
            "[\"delegation\", \"role\"]",
            "[\"delegation\", \"age\"]",
            breakout + "[1].spread[1]",
            "delegation, region, language, role"),
        arguments(
            "together: [\"region\"]",
            "together: [\"role\"]",
            breakout + "[1].together",
            "spread or together"),
        arguments(
            "common: [\"language\"]", "common: \"language\"", breakout + "[1].common", "a list"),
        arguments(
            "apart: [[\"ann\", \"cid\"]]",
            "apart: [[\"ann\", \"kim\"]]",
            breakout + "[1].apart[0][1]",
            "there is no \"kim\""),
        arguments(
            "apart: [[\"ann\", \"cid\"]]",
            "apart: [[\"ann\"]]",
            breakout + "[1].apart[0]",
            "two people or more"),
        arguments(
            "apart: [[\"ann\", \"cid\"]]",
            "apart: [[\"bob\", \"ann\"]]",
            breakout + "[1].pairs",
            "both pairs and apart"),
        arguments(
            "cid: \"blue\"",
            "cid: \"green\"",
            breakout + "[1].fixed.cid",
            "a group of this breakout"),
        arguments(
            "cid: \"blue\"", "kim: \"blue\"", breakout + "[1].fixed.kim", "there is no \"kim\""),
        arguments("{ann: 2}", "{ann: 61}", later + "[0].fixed.ann", "a group of this breakout"),
        arguments(
            "newPartnersSince: [\"first\"]",
            "newPartnersSince: [\"sized\"]",
            breakout + "[1].newPartnersSince[0]",
            "comes earlier"),
        arguments(
            "newPartnersSince: [\"first\"]",
            "newPartnersSince: [\"tables\"]",
            breakout + "[1].newPartnersSince[0]",
            "comes earlier"),
        arguments(
            "facilitators: [\"eve\", \"dia\"]",
            "facilitators: [\"eva\", \"dia\"]",
            breakout + "[1].facilitators[0]",
            "Did you mean \"eve\"?"),
        arguments(
            "\"time keeper\"]", "\"reporter\"]", breakout + "[1].roles[1]", "each role once"));
  }

  static Stream<Arguments> decisions() {
    String decision = SESSION + ".decisions";
    return Stream.of(
        arguments("{key: \"budget\"", "{key: \"peace\"", decision + "[1].key", "no other decision"),
        arguments(
            "number: \"4.2(b)\"", "number: true", decision + "[0].number", "put it in quotes"),
        arguments("text: \"Spend.\"", "text: \"\"", decision + "[1].text", "not empty"),
        arguments(
            "accept: \"majority\"",
            "accept: \"most\"",
            decision + "[1].accept",
            "consensus, unanimous, majority"),
        arguments(
            "accept: \"unanimous\"",
            "accept: \"unanimous\", base: \"cast\"",
            "programme[1].sessions[0].decisions[0].base",
            "by majority"),
        arguments(
            "base: \"entitled\"",
            "base: \"all\"",
            decision + "[1].base",
            "cast, valid, present, entitled"),
        arguments("\">=2/3\"", "\">2/3\"", decision + "[1].threshold", "to reach such as"),
        arguments("\">=2/3\"", "1", decision + "[1].threshold", "to reach such as"),
        arguments("\">=2/3\"", "\"2/0\"", decision + "[1].threshold", "to reach such as"),
        arguments(
            "voters: \"people\"",
            "voters: \"persons\"",
            "programme[1].sessions[0].decisions[0].voters",
            "people, or a list"),
        arguments(
            "[\"member\", \"observer\"]",
            "[\"member\", \"judge\"]",
            decision + "[1].voters[1]",
            "one of member"),
        arguments("of: \"member\"", "of: \"people\"", decision + "[1].quorum.of", "one of member"),
        arguments("atLeast: \"2/3\"", "atLeast: 0", decision + "[1].quorum.atLeast", "above 0"),
        arguments("atLeast: \"2/3\"", "atLeast: 5", decision + "[1].quorum.atLeast", "0 to 1"),
        arguments(
            "objectionMinutes: 3",
            "objectionMinutes: 0",
            decision + "[0].objectionMinutes",
            "whole number from 1"),
        arguments(
            "secret: true}",
            "secrets: true}",
            decision + "[1].secrets",
            "Did you mean \"secret\"?"));
  }
}
