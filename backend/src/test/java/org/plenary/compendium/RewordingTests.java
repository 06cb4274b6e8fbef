package org.plenary.compendium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenary.rules.Text;

class RewordingTests {

  private static Cell cell(String column, @Nullable String text) {
    return new Cell(column, Text.of("en", column), "text", text, null);
  }

  private static Outcome.@Nullable Fault fault(Map<String, String> texts, Cell... cells) {
    return new Rewording(texts).fault(List.of(cells));
  }

  @Test
  void keepsTheNameOfACard() {
    var cells = new Cell[] {cell("practice", "E-learning"), cell("result", "Two days")};

    assertThat(fault(Map.of("practice", " \n"), cells)).isEqualTo(Outcome.Fault.TITLE_EMPTY);
    assertThat(fault(Map.of("practice", "", "result", ""), cells)).isEqualTo(Outcome.Fault.EMPTY);
    assertThat(fault(Map.of("practice", "Courses"), cells)).isNull();
    assertThat(fault(Map.of("result", ""), cells)).isNull();
  }

  @Test
  void takesOtherWordsOfACardThatHasNoName() {
    var cells = new Cell[] {cell("practice", ""), cell("result", "Two days")};

    assertThat(fault(Map.of("result", "One day"), cells)).isNull();
    assertThat(fault(Map.of("result", "One day"), cell("practice", null), cells[1])).isNull();
  }
}
