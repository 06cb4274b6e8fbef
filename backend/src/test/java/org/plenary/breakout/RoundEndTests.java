package org.plenary.breakout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.breakout.BreakoutDesk.balanced;
import static org.plenary.breakout.BreakoutDesk.inRound;
import static org.plenary.breakout.BreakoutDesk.move;
import static org.plenary.breakout.BreakoutDesk.start;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.ids.RoomKey;
import org.plenary.ids.Seq;
import org.plenary.rules.Scene;

/// When a round ends, and what then becomes of it.
class RoundEndTests {

  private static final BreakoutCommand.Extend FIVE_MORE = new BreakoutCommand.Extend(5);
  private static final BreakoutCommand.Close CLOSE = new BreakoutCommand.Close();
  private static final BreakoutCommand.AskHelp ASK = new BreakoutCommand.AskHelp();

  @ParameterizedTest
  @CsvSource({"0", "121", "-121", "2147483647", "-2147483648"})
  void refusesMinutesThatMakeNoSense(int minutes) {
    assertThat(inRound(balanced(3), false).tries("lead-1", new BreakoutCommand.Extend(minutes)))
        .isEqualTo("breakout.minutes-wrong");
  }

  @Test
  void endsAtItsDeadlineAndVoidsTheOlderOne() {
    var desk = inRound(balanced(3), false);
    var first = desk.breakouts.deadlines().getFirst();
    assertThat(first.at()).isEqualTo(Scene.START.plus(Duration.ofMinutes(20)));
    assertThat(desk.tries(null, reached(first))).isEqualTo("breakout.deadline-void");

    desk.does("lead-1", FIVE_MORE);
    var second = desk.breakouts.deadlines().getFirst();
    assertThat(second.at()).isEqualTo(first.at().plus(Duration.ofMinutes(5)));
    desk.scene = desk.scene.at(second.at(), new Seq(90));
    assertThat(desk.tries(null, reached(first))).isEqualTo("breakout.deadline-void");
    assertThat(desk.tries(null, new BreakoutCommand.DeadlineReached("x", second.setBy())))
        .isEqualTo("breakout.deadline-void");
    assertThat(desk.tries(null, reached(second))).isEqualTo("ok 1");
    assertThat(desk.room("fj-1")).isEqualTo("plenary");
    assertThat(desk.breakouts.deadlines()).isEmpty();
    assertThat(desk.tries(null, reached(second))).isEqualTo("breakout.none-on");
  }

  @Test
  void neverMovesItsEndBeforeNow() {
    var desk = inRound(balanced(3), false);

    assertThat(desk.tries("lead-1", new BreakoutCommand.Extend(-20)))
        .isEqualTo("breakout.deadline-past");
    assertThat(desk.tries("lead-1", new BreakoutCommand.Extend(-19))).isEqualTo("ok 1");
    assertThat(desk.breakouts.deadlines().getFirst().at()).isEqualTo(Scene.START.plusSeconds(60));
  }

  @Test
  void givesARoundWithoutEndOneWhenItIsExtended() {
    var desk = inRound(balanced(3).minutes(null), false);

    assertThat(desk.breakouts.deadlines()).isEmpty();
    assertThat(desk.tries("lead-1", new BreakoutCommand.Extend(-5)))
        .isEqualTo("breakout.no-deadline");
    assertThat(desk.tries("lead-1", FIVE_MORE)).isEqualTo("ok 1");
    assertThat(desk.breakouts.deadlines().getFirst().at()).isEqualTo(Scene.START.plusSeconds(301));
  }

  @Test
  void bringsEveryoneBackWhenItCloses() {
    var desk = inRound(balanced(3), false).does("fj-1", ASK).does("lead-1", move("1", "jp-1"));
    assertThat(desk.tries("lead-1", CLOSE)).isEqualTo("ok 1");

    assertThat(desk.scene.people()).allMatch(m -> desk.room(m.key().value()).equals("plenary"));
    assertThat(desk.breakouts.running()).isEmpty();
    assertThat(desk.breakouts.isOver(BreakoutDesk.KEY)).isTrue();
    assertThat(desk.document("help")).hasToString("{calls={}}");
    assertThat(desk.breakouts.formerGroups(BreakoutDesk.KEY).getFirst().get(new RoomKey("1")))
        .contains(Scene.id("jp-1"), Scene.id("fj-1"));
    desk.does("lead-1", start(balanced(1), false, "1:")).does(null, CLOSE);
    assertThat(desk.breakouts.formerGroups(BreakoutDesk.KEY)).hasSize(2);
  }

  @Test
  void goesOnWithTheSamePeopleWhereItWasClosedByASlip() {
    var desk = inRound(balanced(3), false).does("lead-1", move("3", "jp-1"));
    var deadline = desk.breakouts.deadlines().getFirst().at();
    desk.does("lead-1", CLOSE);

    assertThat(desk.tries("fj-1", reopen(null))).isEqualTo("command.forbidden");
    assertThat(desk.tries("lead-1", reopen(0))).isEqualTo("breakout.minutes-wrong");
    assertThat(desk.tries("lead-1", reopen(null))).isEqualTo("ok 1");

    assertThat(desk.room("jp-1")).isEqualTo("3");
    assertThat(desk.room("fj-1")).isEqualTo("1");
    assertThat(desk.breakouts.deadlines().getFirst().at())
        .as("the seconds between closing and reopening are given back")
        .isBetween(deadline, deadline.plusSeconds(10));
    assertThat(desk.tries("lead-1", reopen(null))).isEqualTo("breakout.already-on");
    desk.does("lead-1", CLOSE);
    assertThat(desk.breakouts.formerGroups(BreakoutDesk.KEY)).hasSize(2);
  }

  @Test
  void asksForMinutesWhereTheTimeWasUp() {
    var desk = inRound(balanced(3), false);
    assertThat(new BreakoutDesk().tries("lead-1", reopen(5))).isEqualTo("breakout.none-ended");
    var deadline = desk.breakouts.deadlines().getFirst();
    desk.scene = desk.scene.at(deadline.at(), new Seq(90));
    desk.does(null, reached(deadline));

    assertThat(desk.tries("lead-1", reopen(null))).isEqualTo("breakout.no-time-left");
    assertThat(desk.tries("lead-1", reopen(5))).isEqualTo("ok 1");
    assertThat(desk.breakouts.deadlines().getFirst().at()).isAfter(deadline.at());
  }

  @Test
  void closesWithTheSession() {
    var desk = inRound(balanced(3), false);

    assertThat(desk.tries(null, new BreakoutCommand.CloseWithSession())).isEqualTo("ok 1");
    assertThat(desk.breakouts.running()).isEmpty();
  }

  private static BreakoutCommand reached(Deadline deadline) {
    return new BreakoutCommand.DeadlineReached(deadline.name(), deadline.setBy());
  }

  private static BreakoutCommand reopen(@Nullable Integer minutes) {
    return new BreakoutCommand.Reopen(BreakoutDesk.KEY, minutes);
  }
}
