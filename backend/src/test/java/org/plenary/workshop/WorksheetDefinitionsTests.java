package org.plenary.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.plan.Plan;
import org.plenary.plan.PlanReader;
import org.plenary.plan.PlanResult;
import org.plenary.worksheet.WorksheetDefinition;

class WorksheetDefinitionsTests {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          heads-of-rtc-2021, challenges, SESSION, PerDelegation
          training-management-2019, framework-map, DELEGATION, Listed
          training-management-2019, competency-review, DELEGATION, Listed
          training-management-2019, good-practice, GROUP, Free
          virtual-symposium-2022, transition, GROUP, Free
          """)
  void knowsTheWorksheetsOfTheScenarios(
      String plan, String key, WorksheetDefinition.Per per, String rows) throws IOException {
    var sheet =
        definitions(read(Files.readString(Path.of("../plans", plan + ".yaml")))).stream()
            .filter(one -> one.key().value().equals(key))
            .findFirst()
            .orElseThrow();
    assertThat(sheet.per()).isEqualTo(per);
    assertThat(sheet.rows().getClass().getSimpleName()).isEqualTo(rows);
    assertThat(sheet.breakout()).isNotNull();
  }

  @Test
  void givesEachSessionWhatItsBreakoutsUseAndEachTourItsOwnSheet() {
    var definitions =
        definitions(
            read(
                """
                plan: 1
                workshop: {key: w, title: W, timezone: UTC}
                delegations: [{key: fj, name: Fiji, kind: member}]
                programme:
                  - day: "2026-03-01"
                    sessions:
                      - key: one
                        title: One
                        starts: "09:00"
                        items: [{key: tour, title: Tour, kind: tour-de-table, minutes: 30, fields: [{key: news, title: News, type: text}]}]
                        worksheets: [{key: map, title: Map, rows: free, columns: [{key: a, title: A, type: text}]}]
                      - key: two
                        title: Two
                        starts: "11:00"
                        items: [{key: talk, title: Talk, minutes: 30}]
                        breakouts: [{key: groups, groups: {count: 2}, worksheet: map}]
                """));
    assertThat(definitions)
        .extracting(one -> one.key().value())
        .containsExactly("map", "tour", "map");
    assertThat(definitions.get(1).item()).isNotNull();
  }

  private static Plan read(String yaml) {
    return switch (PlanReader.read(yaml.getBytes(StandardCharsets.UTF_8))) {
      case PlanResult.Read(var plan) -> plan;
      case PlanResult.Wrong(var errors) -> throw new AssertionError(errors.toString());
    };
  }

  private static ArrayList<WorksheetDefinition> definitions(Plan plan) {
    var definitions = new ArrayList<WorksheetDefinition>();
    for (var day : plan.programme()) {
      day.sessions().forEach(session -> definitions.addAll(WorksheetDefinitions.of(plan, session)));
    }
    return definitions;
  }
}
