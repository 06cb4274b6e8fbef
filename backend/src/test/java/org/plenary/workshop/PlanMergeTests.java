package org.plenary.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.PollKey;
import org.plenary.ids.SessionKey;
import org.plenary.plan.Plan;
import org.plenary.plan.PlanReader;
import org.plenary.plan.PlanResult;
import org.plenary.plan.PlanWriter;
import org.plenary.session.Phase;

class PlanMergeTests {

  private static final String PLAN =
      """
      plan: 1
      workshop: {key: w, title: W, timezone: Asia/Tokyo, languages: [en, fr], joinCode: ABCD-1}
      delegations:
        - {key: fj, name: Fiji, kind: member}
        - {key: jp, name: Japan, kind: member}
      people:
        - {key: ann, name: Ann, role: facilitator}
        - {key: ben, name: Ben, role: participant, delegation: fj, head: true}
        - {key: cyd, name: Cyd, role: participant, delegation: jp}
      programme:
        - day: "2026-11-21"
          sessions:
            - key: one
              title: One
              starts: "09:00"
              minutes: 60
              items:
                - {key: talk, title: Talk, minutes: 30, speakers: [cyd], runs: [mood]}
                - {key: rest, title: Rest, minutes: 30}
              polls:
                - {key: mood, question: Mood?, type: scale, min: 1, max: 5}
                - {key: later, question: Later?, type: scale, min: 1, max: 5}
              worksheets:
                - key: notes
                  title: Notes
                  rows: free
                  columns: [{key: note, title: Note, type: text}]
              breakouts:
                - {key: pairs, title: Pairs, groups: {count: 2}, fixed: {cyd: "1"}, worksheet: notes}
            - {key: two, title: Two, starts: "11:00", minutes: 60}
      """;

  private final Map<SessionKey, PlanMerge.Progress> progress = new HashMap<>();

  private final Set<Part> improvised = new java.util.HashSet<>();

  @Test
  void keepsWhatWasMadeOnTheSpot() {
    improvised.addAll(Set.of(Part.poll("later"), Part.breakout("pairs")));
    for (var phase : List.of(Phase.PLANNED, Phase.LIVE)) {
      happened("one", phase, Set.of(), Set.of());

      var merged =
          merged(PLAN.replace("key: later, question: Later?", "key: other, question: Other?"));

      assertThat(merged.plan().programme().getFirst().sessions().getFirst().polls())
          .extracting(org.plenary.plan.Poll::key)
          .containsExactly("mood", "other", "later");
      assertThat(merged.kept()).extracting(Kept::reason).contains(KeptReason.ON_THE_SPOT);
    }
  }

  @Test
  void letsThePlanChangeWhatWasMadeOnTheSpotAndNeverOpened() {
    improvised.add(Part.poll("later"));
    var fresh = PLAN.replace("Later?", "Soon?");

    assertThat(merged(fresh).plan()).isEqualTo(plan(fresh));
    assertThat(merged(fresh).kept()).isEmpty();
  }

  @Test
  void takesEverythingWhileNothingHappened() {
    var fresh = PLAN.replace("Mood?", "Mod?").replace("title: Two", "title: Second");

    var merged = merged(fresh);

    assertThat(merged.plan()).isEqualTo(plan(fresh));
    assertThat(merged.kept()).isEmpty();
  }

  @Test
  void keepsTheJoinCodeThatTheNewPlanLeavesOut() {
    var merged = merged(PLAN.replace(", joinCode: ABCD-1", ""));

    assertThat(merged.plan().workshop().joinCode()).isEqualTo("ABCD-1");
  }

  @Test
  void keepsAnOpenPollAndTakesTheNextOne() {
    happened("one", Phase.LIVE, Set.of("mood"), Set.of());

    var merged = merged(PLAN.replace("Mood?", "Mod?").replace("Later?", "Soon?"));

    assertThat(text(merged)).contains("Mood?", "Soon?").doesNotContain("Mod?", "Later?");
    assertThat(merged.kept())
        .extracting(Kept::path)
        .containsExactly("programme[0].sessions[0].polls[0]");
  }

  @Test
  void keepsWhatHappenedThoughTheNewPlanLeavesItOut() {
    happened("one", Phase.PAUSED, Set.of("mood"), Set.of("pairs"));
    var fresh =
        """
        plan: 1
        workshop: {key: w, title: W, timezone: Asia/Tokyo, languages: [en, fr]}
        people:
          - {key: ann, name: Ann, role: facilitator}
        programme:
          - day: "2026-11-21"
            sessions:
              - {key: one, title: One, starts: "09:00", minutes: 60}
        """;

    var merged = merged(fresh);

    assertThat(text(merged)).contains("mood", "pairs", "talk", "notes").doesNotContain("later");
    assertThat(merged.plan().people())
        .extracting(person -> person.key())
        .containsExactly("ann", "cyd");
    assertThat(merged.plan().delegations()).extracting(it -> it.key()).containsExactly("jp");
    assertThat(merged.kept()).hasSize(7);
    assertThat(again(merged.plan())).isEqualTo(merged.plan());
  }

  @Test
  void keepsASessionThatIsOverWithAllItsParts() {
    happened("one", Phase.CLOSED, Set.of(), Set.of());

    var merged = merged(PLAN.replace("Later?", "Soon?").replace("\"09:00\"", "\"08:00\""));

    assertThat(merged.plan().programme()).isEqualTo(plan(PLAN).programme());
    assertThat(merged.kept())
        .singleElement()
        .satisfies(kept -> assertThat(kept.path()).isEqualTo("programme[0].sessions[0]"));
  }

  @Test
  void keepsASessionOnItsDay() {
    happened("one", Phase.OPEN, Set.of(), Set.of());

    var merged = merged(PLAN.replace("2026-11-21", "2026-11-22"));

    assertThat(merged.plan().programme())
        .extracting(day -> day.day().toString())
        .containsExactly("2026-11-21", "2026-11-22");
    assertThat(merged.kept()).hasSize(1);
  }

  @Test
  void keepsAPollThatMovedToAnotherSession() {
    happened("one", Phase.LIVE, Set.of("mood"), Set.of());
    var line = "          - {key: mood, question: Mood?, type: scale, min: 1, max: 5}\n";
    var fresh =
        PLAN.replace(line, "").replace("runs: [mood]", "runs: [later]")
            + "        polls:\n".replace("  ", "  ")
            + line;
    var moved =
        fresh.replace(
            "      - {key: two, title: Two, starts: \"11:00\", minutes: 60}\n        polls:",
            "      - key: two\n        title: Two\n        starts: \"11:00\"\n        minutes: 60\n"
                + "        polls:");

    var merged = merged(moved);

    var sessions = merged.plan().programme().getFirst().sessions();
    assertThat(sessions.get(0).polls()).extracting(poll -> poll.key()).contains("mood");
    assertThat(sessions.get(1).polls()).isEmpty();
    assertThat(again(merged.plan())).isEqualTo(merged.plan());
  }

  @Test
  void keepsTheTimeZoneOnceASessionBegan() {
    happened("two", Phase.CLOSED, Set.of(), Set.of());

    var merged = merged(PLAN.replace("Asia/Tokyo", "Europe/Paris"));

    assertThat(merged.plan().workshop().timezone().getId()).isEqualTo("Asia/Tokyo");
    assertThat(merged.kept()).extracting(Kept::path).containsExactly("workshop.timezone");
  }

  @Test
  void keepsADelegationThatAGuestBelongsTo() {
    var fresh =
        PLAN.replace("  - {key: fj, name: Fiji, kind: member}\n", "")
            .replace("delegation: fj, head: true", "delegation: jp");

    var merged = PlanMerge.merge(plan(PLAN), plan(fresh), progress, Set.of("fj"), Set.of());

    assertThat(merged.plan().delegations()).extracting(it -> it.key()).containsExactly("jp", "fj");
    assertThat(merged.kept()).extracting(Kept::path).containsExactly("delegations[1]");
  }

  @Test
  void forgetsAPersonEverywhere() {
    var plan = PlanEdits.without(plan(PLAN), "cyd");

    assertThat(text(new PlanMerge.Merged(plan, List.of()))).doesNotContain("cyd");
    assertThat(again(plan)).isEqualTo(plan);
  }

  private void happened(String session, Phase phase, Set<String> polls, Set<String> breakouts) {
    progress.put(
        new SessionKey(session),
        new PlanMerge.Progress(
            phase,
            new Happenings(
                Set.copyOf(polls.stream().map(PollKey::new).toList()),
                Set.copyOf(breakouts.stream().map(BreakoutKey::new).toList()))));
  }

  private PlanMerge.Merged merged(String fresh) {
    return PlanMerge.merge(plan(PLAN), plan(fresh), progress, Set.of(), improvised);
  }

  private static String text(PlanMerge.Merged merged) {
    return PlanWriter.write(merged.plan());
  }

  private static Plan again(Plan plan) {
    return plan(PlanWriter.write(plan));
  }

  private static Plan plan(String yaml) {
    return switch (PlanReader.read(yaml.getBytes(StandardCharsets.UTF_8))) {
      case PlanResult.Read(var plan) -> plan;
      case PlanResult.Wrong(var errors) -> throw new AssertionError(errors.toString());
    };
  }
}
