package org.plenary.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanErrorsTests {

  private static final String HEAD =
      """
      plan: 1
      workshop: {key: "w", title: "W", timezone: "UTC"}
      """;

  @Test
  void listsEveryErrorAtOnceInTheOrderOfTheFile() {
    String plan =
        """
        plan: 1
        workshop:
          key: "Not a key"
          title: {fr: "Titre"}
          timezone: "Mars/Base"
          joinCode: "x"
        delegations:
          - {key: "a", name: "A", kind: "member", votse: true}
          - {key: "a", name: "", kind: "enemy"}
        people:
          - {key: "p", name: "P", role: "participant", delegation: "b", head: "yes"}
          - {key: "q", name: "Q"}
        programme:
          - day: "2026-01-02"
            sessions:
              - key: "s"
                title: "S"
                starts: "8:00"
                polls:
                  - key: "one"
                    question: "One?"
                    type: "single"
                    options: [{key: "x", label: "X"}]
                breakouts:
                  - key: "b"
                    groups: {}
          - day: "2026-01-01"
        """;
    assertThat(Plans.errors(plan).stream().map(PlanErrorsTests::place))
        .containsExactly(
            "3:8 workshop.key",
            "4:10 workshop.title",
            "5:13 workshop.timezone",
            "6:13 workshop.joinCode",
            "8:43 delegations[0].votse",
            "9:11 delegations[1].key",
            "9:22 delegations[1].name",
            "9:32 delegations[1].kind",
            "11:60 people[0].delegation",
            "11:71 people[0].head",
            "12:5 people[1].role",
            "18:17 programme[0].sessions[0].starts",
            "23:22 programme[0].sessions[0].polls[0].options",
            "26:21 programme[0].sessions[0].breakouts[0].groups",
            "27:10 programme[1].day");
  }

  private static String place(PlanError error) {
    return error.line() + ":" + error.column() + " " + error.path();
  }

  @ParameterizedTest
  @MethodSource("yaml")
  void refusesWhatPlansDoNotUseOfYaml(String yaml, String place, Mistake mistake) {
    List<PlanError> errors = Plans.errors(yaml);
    assertThat(errors).hasSize(1);
    assertThat(place(errors.getFirst())).isEqualTo(place);
    assertThat(errors.getFirst().mistake()).isEqualTo(mistake);
  }

  static Stream<Arguments> yaml() {
    var anchor = new Mistake.YamlFeature(Feature.ANCHOR);
    var tag = new Mistake.YamlFeature(Feature.TAG);
    var list = new Mistake.WrongType(Expected.FIELD_NAME, Found.LIST, null);
    var mapping = new Mistake.WrongType(Expected.FIELD_NAME, Found.MAPPING, null);
    return Stream.of(
        arguments(HEAD.replace("\"W\"", "&t \"W\""), "2:29 workshop.title", anchor),
        arguments(HEAD + "people: *p\n", "3:9 people", new Mistake.YamlFeature(Feature.ALIAS)),
        arguments(HEAD.replace("\"W\"", "!!str five"), "2:29 workshop.title", tag),
        arguments(HEAD.replace("\"W\"", "! five"), "2:29 workshop.title", tag),
        arguments(HEAD + "people: !list []\n", "3:9 people", tag),
        arguments(
            HEAD.replace("{key", "{<<: {a: b}, key"),
            "2:12 workshop.[\"<<\"]",
            new Mistake.YamlFeature(Feature.MERGE_KEY)),
        arguments(
            HEAD + "---\nplan: 1\n", "3:1 ", new Mistake.YamlFeature(Feature.SECOND_DOCUMENT)),
        arguments(HEAD + "? [a]\n: b\n", "3:3 ", list),
        arguments(HEAD + "? {a: b}\n: b\n", "3:3 ", mapping),
        arguments(
            HEAD + "people: []\npeople: []\n", "4:1 people", new Mistake.Repeated("people", 3)),
        arguments("", "1:1 ", new Mistake.EmptyFile()),
        arguments("# nothing\n", "1:1 ", new Mistake.EmptyFile()),
        arguments("[]", "1:1 ", new Mistake.WrongType(Expected.MAPPING, Found.LIST, null)),
        arguments("plan", "1:1 ", new Mistake.WrongType(Expected.MAPPING, Found.VALUE, "\"plan\"")),
        arguments("plan: 1\n# a\u0000b\n", "2:4 ", new Mistake.ForbiddenCharacter("U+0000")),
        arguments("plan: 1 # \u202E\n", "1:11 ", new Mistake.ForbiddenCharacter("U+202E")),
        arguments("plan: 1\r\n# x\u0085\n", "2:4 ", new Mistake.ForbiddenCharacter("U+0085")));
  }

  @ParameterizedTest
  @MethodSource("noYaml")
  void refusesWhatIsNoYaml(String yaml, int line) {
    assertThat(Plans.errors(yaml))
        .singleElement()
        .satisfies(error -> {
          assertThat(place(error)).isEqualTo(line + ":1 ");
          assertThat(error.mistake()).isInstanceOf(Mistake.NotYaml.class);
        });
  }

  static Stream<Arguments> noYaml() {
    return Stream.of(
        arguments("plan: 1\nworkshop: {key: \"w\"\nprogramme: []\n", 3),
        arguments("plan: 1\n\tworkshop: 1\n", 2),
        arguments("plan: 1\nworkshop: 'open\n", 3));
  }

  @Test
  void refusesWhatIsTooDeep() {
    String deep = "[".repeat(500_000) + "]".repeat(500_000);
    assertThat(Plans.errors(HEAD + "people: " + deep + "\n"))
        .containsExactly(new PlanError(3, 32, "", new Mistake.TooDeep(24)));
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] bytes = "plan: 1\n# é and ".getBytes(UTF_8);
    byte[] broken = Arrays.copyOf(bytes, bytes.length + 2);
    broken[bytes.length] = (byte) 0xC3;
    broken[bytes.length + 1] = '(';
    assertThat(PlanReader.read(broken))
        .isEqualTo(new PlanResult.Wrong(List.of(new PlanError(2, 9, "", new Mistake.NotUtf8()))));
  }

  @Test
  void refusesFilesThatEndWithinACharacter() {
    byte[] bytes = {'#', ' ', (byte) 0xE2, (byte) 0x82};
    assertThat(PlanReader.read(bytes))
        .isEqualTo(new PlanResult.Wrong(List.of(new PlanError(1, 3, "", new Mistake.NotUtf8()))));
  }

  @Test
  void refusesMoreThanOneMebibyte() {
    String padded = HEAD + "#".repeat(PlanLimits.BYTES - HEAD.length());
    assertThat(Plans.errors(padded)).isEmpty();
    assertThat(Plans.errors(padded + "#"))
        .extracting(PlanError::mistake)
        .containsExactly(new Mistake.FileTooLarge(1_048_576, 1_048_577));
  }

  @Test
  void saysHowManyErrorsAreNotListed() {
    List<PlanError> errors = Plans.errors(HEAD + "people: [" + "0,".repeat(1_000) + "]\n");
    assertThat(errors).hasSize(1_000);
    String many = "delegations: [" + "[],".repeat(400) + "]\n";
    String fields = "programme: [{" + "x: 1, ".repeat(6_000) + "}]\n";
    List<PlanError> cut = Plans.errors(HEAD + many + fields);
    assertThat(cut).hasSize(PlanLimits.ERRORS + 1);
    assertThat(cut.getLast().mistake()).isEqualTo(new Mistake.MoreErrors(1_401));
  }

  @Test
  void refusesMorePeopleThanAWorkshopHolds() {
    StringBuilder people = new StringBuilder(HEAD + "people:\n");
    for (int i = 0; i <= PlanLimits.PEOPLE; i++) {
      people.append("  - {key: p").append(i).append(", name: P, role: observer}\n");
    }
    assertThat(Plans.errors(people.toString()))
        .extracting(PlanError::mistake)
        .containsExactly(new Mistake.WrongCount(0, 2_000, 2_001));
  }

  @Test
  void quotesWhatItFoundWithoutDoingHarm() {
    String kind = "\"\\u202E" + "x".repeat(100) + "\"";
    String plan = HEAD.replace("{key", "{kind: " + kind + ", key");
    assertThat(Plans.errors(plan).getFirst().mistake())
        .extracting(mistake -> ((Mistake.UnknownWord) mistake).value())
        .isEqualTo("\"\uFFFD" + "x".repeat(39) + "…\"");
  }
}
