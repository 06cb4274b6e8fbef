package org.plenary.session;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.ids.BootId;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.OptionKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.TabId;
import org.plenary.poll.Answer;
import org.plenary.poll.PollDefinition;
import org.plenary.poll.PollEvent;
import org.plenary.poll.Voter;
import org.plenary.rules.Attends;
import org.plenary.rules.Role;

/// Measures what one entry costs a node that reads it: somebody leaves, comes or answers, in a
/// session of so many people who have answered ten polls.
///
/// `java -cp … org.plenary.session.FoldBench`.
final class FoldBench {

  private static final int POLLS = 10;
  private static final int RUNS = 15;
  private static final Instant AT = Instant.parse("2021-10-27T01:00:00Z");
  private static final BootId BOOT = new BootId("boot-of-the-bench");

  private final List<PersonId> people;
  private SessionState state = SessionState.initial();

  private FoldBench(int size) {
    var crowd =
        IntStream.range(0, size)
            .mapToObj(n -> TestRegister.person("p" + n, n, Role.PARTICIPANT, null, false))
            .toList();
    var known = new TestRegister().current();
    take(
        new SessionEvent.RegisterTaken(
            new Register(
                1, known.workshop(), crowd, known.delegations(), known.programme(), null)));
    people = crowd.stream().map(Register.RegisteredPerson::id).toList();
    var voters = people.stream().<Voter>map(Voter.OfPerson::new).toList();
    for (var n = 0; n < POLLS; n++) {
      take(new SessionEvent.OfPoll(new PollEvent.Opened(poll(n), 1, voters)));
    }
    people.forEach(person -> take(arrived(person, 0)));
    for (var n = 0; n < POLLS; n++) {
      for (var person : people) {
        take(answered(n, person, "yes"));
      }
    }
  }

  static void main(String[] args) {
    for (var size : List.of(24, 200, 500, 1000)) {
      var bench = new FoldBench(size);
      for (var n = 0; n < 5; n++) {
        bench.micros(n);
      }
      var micros = IntStream.range(5, 5 + RUNS).mapToDouble(bench::micros).sorted().toArray();
      System.out.printf(
          "%5d people: %7.1f µs an entry (from %.1f to %.1f)%n",
          size, micros[RUNS / 2], micros[0], Arrays.stream(micros).max().orElseThrow());
    }
  }

  /// Everyone leaves, comes back and changes an answer.
  private double micros(int round) {
    var option = round % 2 == 0 ? "no" : "yes";
    var events =
        people.stream()
            .flatMap(person ->
                Stream.of(
                    new SessionEvent.Left(connection(person, round), person, AT, "lost", true),
                    arrived(person, round + 1),
                    answered(round % POLLS, person, option)))
            .toList();
    var start = System.nanoTime();
    events.forEach(this::take);
    return (System.nanoTime() - start) / 1e3 / events.size();
  }

  private void take(SessionEvent event) {
    state = Fold.apply(state, List.of(event), state.seq().next(), "00000000", AT);
  }

  private static SessionEvent arrived(PersonId person, int round) {
    return new SessionEvent.Arrived(
        connection(person, round), person, new TabId("tab-of-the-bench"), Attends.REMOTE, BOOT, AT);
  }

  private static ConnectionId connection(PersonId person, int round) {
    return new ConnectionId(person.value() + "-" + round);
  }

  private static SessionEvent answered(int poll, PersonId person, String option) {
    return new SessionEvent.OfPoll(
        new PollEvent.Answered(
            poll(poll).key(),
            1,
            new Voter.OfPerson(person),
            person,
            new Answer.One(new OptionKey(option)),
            false,
            false));
  }

  private static PollDefinition poll(int number) {
    return TestWorkshop.poll(
        "q" + number,
        number,
        "single",
        PollDefinition.By.PERSON,
        PollDefinition.Results.AFTER_CLOSE);
  }
}
