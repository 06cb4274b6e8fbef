package org.plenary.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.plenary.breakout.BreakoutDefinition;
import org.plenary.breakout.FormerRound;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.ids.SessionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rounds of a workshop's other sessions. They are loaded when somebody asks, so many at most
/// and for so long at most; a session that cannot be loaded is left out.
final class FormerRounds {

  private static final Logger log = LoggerFactory.getLogger(FormerRounds.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MOST = 60;

  private final Sessions sessions;
  private final OtherSessions others;

  FormerRounds(Sessions sessions, OtherSessions others) {
    this.sessions = sessions;
    this.others = others;
  }

  /// The rounds of the other sessions that are over.
  List<FormerRound> beside(SessionId session) {
    return states(listed(session)).stream()
        .flatMap(state -> state.breakouts().formerRounds().stream())
        .toList();
  }

  private List<OtherSessions.Listed> listed(SessionId session) {
    try {
      return others.beside(session);
    } catch (RuntimeException e) {
      log.warn("The rounds beside session {} are left out", session, e);
      return List.of();
    }
  }

  /// The states of sessions, without those that cannot be loaded.
  List<SessionState> states(List<OtherSessions.Listed> listed) {
    var newest = listed.subList(Math.max(0, listed.size() - MOST), listed.size());
    var loading = newest.stream().map(each -> sessions.load(each.id())).toList();
    var end = System.nanoTime() + PATIENCE.toNanos();
    var states = new ArrayList<SessionState>();
    for (var i = 0; i < newest.size(); i++) {
      var session = newest.get(i).id();
      try {
        loading.get(i).get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        sessions.state(session).ifPresent(states::add);
      } catch (ExecutionException | TimeoutException e) {
        log.warn("The rounds of session {} are left out: it cannot be loaded", session, e);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return states;
      }
    }
    return states;
  }

  /// The rounds of other sessions whose pairs should not meet again.
  List<Map<RoomKey, List<PersonId>>> elsewhere(
      BreakoutDefinition definition, SessionId session, SessionState state) {
    var wanted = new HashSet<>(definition.newPartnersSince());
    state.roster().programme().breakouts().forEach(own -> wanted.remove(own.key()));
    return wanted.isEmpty()
        ? List.of()
        : beside(session).stream()
            .filter(round -> wanted.contains(round.breakout()))
            .flatMap(round -> round.all().stream())
            .toList();
  }

  /// The last round of this breakout; one of this session goes first.
  Optional<FormerRound> last(BreakoutKey breakout, SessionId session, SessionState state) {
    return newest(state.breakouts().formerRounds(), breakout)
        .or(() -> newest(beside(session), breakout));
  }

  private static Optional<FormerRound> newest(List<FormerRound> rounds, BreakoutKey breakout) {
    return rounds.stream()
        .filter(round -> round.breakout().equals(breakout))
        .max(Comparator.comparing(FormerRound::endedAt));
  }

  /// The round of the workshop that ended last.
  Optional<FormerRound> last(SessionId session, SessionState state) {
    var rounds = new ArrayList<>(beside(session));
    rounds.addAll(state.breakouts().formerRounds());
    return rounds.stream().max(Comparator.comparing(FormerRound::endedAt));
  }
}
