package org.plenary.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ScenarioTests {

  static final List<String> SCENARIOS = Plans.SCENARIOS;

  @ParameterizedTest
  @FieldSource("SCENARIOS")
  void exportIsImportedAsTheSamePlan(String scenario) {
    Plan plan = Plans.good(Plans.scenario(scenario));
    String exported = PlanWriter.write(plan);
    assertThat(Plans.good(exported)).isEqualTo(plan);
    assertThat(PlanWriter.write(Plans.good(exported))).isEqualTo(exported);
  }

  @ParameterizedTest
  @CsvSource({
    "heads-of-rtc-2021, 14, 26, 2, 5, 8",
    "training-management-2019, 26, 36, 5, 5, 24",
    "virtual-symposium-2022, 22, 71, 3, 3, 20"
  })
  void everythingIsImported(
      String scenario, int delegations, int people, int days, int sessions, int seats) {
    Plan plan = Plans.good(Plans.scenario(scenario));
    assertThat(plan.delegations()).hasSize(delegations);
    assertThat(plan.people()).hasSize(people);
    assertThat(plan.programme()).hasSize(days);
    assertThat(plan.programme().stream().mapToInt(day -> day.sessions().size()).sum())
        .isEqualTo(sessions);
    assertThat(plan.seats()).hasSize(seats);
  }

  @Test
  void meetingHasItsPartsAndDefaults() {
    Plan plan = Plans.good(Plans.scenario("heads-of-rtc-2021"));
    Session practices = plan.programme().getFirst().sessions().get(2);
    assertThat(practices.minutes()).isEqualTo(64);
    assertThat(practices.requires()).isTrue();
    Item sharing = practices.items().getFirst();
    assertThat(sharing.perTurn()).isEqualTo(Duration.ofMinutes(8));
    assertThat(sharing.fields())
        .extracting(Column::key)
        .containsExactly("practice", "challenge", "ask");
    Breakout pairs = practices.breakouts().getFirst();
    assertThat(pairs.groups()).isEqualTo(new Groups.Count(4, null));
    assertThat(pairs.warnAtMinutes()).containsExactly(5, 1);
    assertThat(pairs.mixing().together()).containsExactly(Attribute.DELEGATION);
    assertThat(practices.worksheets().getFirst().per()).isEqualTo(SheetPer.SESSION);
    Decision cooperation = plan.programme().getLast().sessions().getLast().decisions().getFirst();
    assertThat(cooperation.number()).isEqualTo("1");
    assertThat(cooperation.quorum())
        .isEqualTo(new Decision.Quorum(DelegationKind.MEMBER, new Fraction(2, 3)));
  }

  @Test
  void byteOrderMarkAndWindowsLineBreaksChangeNothing() {
    String scenario = Plans.scenario("heads-of-rtc-2021");
    byte[] windows = ("\uFEFF" + scenario.replace("\n", "\r\n")).getBytes(UTF_8);
    assertThat(PlanReader.read(windows)).isEqualTo(new PlanResult.Read(Plans.good(scenario)));
  }
}
