package org.plenary.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuestNameTests {

  @ParameterizedTest
  @ValueSource(strings = {"Ana", "李小龍", "محمد", "O’Neill-Smith", "Zoë 👩‍🚀", "प्रिया", "X Æ 12"})
  void takesNamesOfAllScripts(String name) {
    assertThat(GuestName.parse(name))
        .hasValueSatisfying(it -> assertThat(it.value()).isEqualTo(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u0000",
        "A\u0000",
        "A\nB",
        "A\u202EB",
        "A\u2066B",
        "A\u200BB",
        "A\uD800",
        "...",
        "\u200D",
        "A\u2028B",
        "A\uFEFFB"
      })
  void refusesWhatHidesOrTurnsText(String name) {
    assertThat(GuestName.parse(name)).isEmpty();
  }

  @Test
  void countsCharactersAsPeopleDo() {
    assertThat(GuestName.parse("e\u0301".repeat(64))).isPresent();
    assertThat(GuestName.parse("a".repeat(65))).isEmpty();
    assertThat(GuestName.parse("a" + "\u0301".repeat(600))).isEmpty();
  }

  @Test
  void bringsNamesIntoOneForm() {
    assertThat(GuestName.parse("  Zoe\u0308 ")).hasValue(new GuestName("Zoë"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ann Lee", "ann lee", "Ann  Lee", "Аnn Lее", "Ánn Lee", "Ａｎｎ Lee", "AnnLee."})
  void marksWhoCouldBeTakenForAFacilitator(String name) {
    var marked = GuestName.parse(name).orElseThrow().distinctFrom(List.of("Ann Lee"));

    assertThat(marked.value()).isEqualTo(name + " (guest)");
  }

  @Test
  void numbersThoseWhoShareAName() {
    var people = List.of("Ann", "Ann (guest)");

    assertThat(new GuestName("Ann").distinctFrom(people).value()).isEqualTo("Ann (guest 2)");
  }

  @Test
  void leavesOthersAlone() {
    var people = List.of("Ann Lee", "प्रिया");

    assertThat(new GuestName("Anna Lee").distinctFrom(people).value()).isEqualTo("Anna Lee");
    assertThat(new GuestName("प्रियो").distinctFrom(people).value()).isEqualTo("प्रियो");
  }
}
