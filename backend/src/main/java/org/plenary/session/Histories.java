package org.plenary.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.breakout.BreakoutEvent;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PollKey;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;
import org.plenary.ids.WorksheetKey;
import org.plenary.journal.Author;
import org.plenary.journal.Journal;
import org.plenary.poll.PollEvent;
import org.plenary.worksheet.SheetEvent;

/// What happened in a session, in order, for those who write records of it.
public final class Histories {

  private static final int READ = 2000;

  /// How the names of events about the register begin in a body.
  private static final String REGISTER = "{\"t\":\"register.";

  /// How the event begins that says that nobody leads.
  private static final String UNLED =
      "{\"t\":\"" + EventNames.of(SessionEvent.LeftUnled.class) + "\"";

  /// How those begin that take up a definition of the plan.
  private static final List<String> UNDERTAKINGS =
      Stream.of(PollEvent.Opened.class, BreakoutEvent.RoundStarted.class, SheetEvent.Opened.class)
          .map(type -> "{\"t\":\"" + EventNames.of(type) + "\"")
          .toList();

  private final Journal journal;
  private final EntryCodec codec = new EntryCodec();

  Histories(Journal journal) {
    this.journal = journal;
  }

  /// An entry with its events.
  public record Happened(Seq seq, Instant at, Author author, List<SessionEvent> events) {}

  /// Something that somebody did in a session.
  ///
  /// @param by null where the session did it by itself
  /// @param event the name of what happened, such as `poll.closed`
  /// @param what item, poll, breakout, group or person; null where the session itself; word for why
  ///   it did something by itself
  /// @param id its key, the id of a person or a word
  public record Deed(
      Instant at,
      @Nullable PersonId by,
      String event,
      @Nullable String what,
      @Nullable String id) {}

  /// What those who led at the time did in a session from one moment until before another, and that
  /// it paused because nobody did; that they came and went, and what they answered, is left out.
  public List<Deed> deeds(SessionId session, Instant from, Instant until) {
    var deeds = new ArrayList<Deed>();
    deeds.addAll(deedsOfLeaders(session, from, until));
    deeds.addAll(unledPauses(session, from, until));
    return deeds;
  }

  private List<Deed> unledPauses(SessionId session, Instant from, Instant until) {
    return journal.mentioning(session, List.of(UNLED)).stream()
        .filter(entry -> !entry.at().isBefore(from) && entry.at().isBefore(until))
        .flatMap(entry ->
            codec.read(entry.version(), entry.body(), entry.words()).events().stream()
                .flatMap(event -> Deeds.unledPause(event, entry.at()).stream()))
        .toList();
  }

  private List<Deed> deedsOfLeaders(SessionId session, Instant from, Instant until) {
    var leaders = leaders(session);
    var deeds = new ArrayList<Deed>();
    for (var entry : journal.of(session, leaders.ever(), from, until)) {
      if (!leaders.led(new PersonId(entry.author().value()), entry.seq())) {
        continue;
      }
      var body = codec.read(entry.version(), entry.body(), entry.words());
      for (var event : body.events()) {
        Deeds.of(event, entry.at(), new PersonId(entry.author().value())).ifPresent(deeds::add);
      }
    }
    return deeds;
  }

  /// What of a session is open or over and so keeps its definition, whatever the plan says later.
  /// Nothing is missing while the caller holds the session's journal.
  public Undertaken undertaken(SessionId session) {
    var polls = new HashSet<PollKey>();
    var breakouts = new HashSet<BreakoutKey>();
    var worksheets = new HashSet<WorksheetKey>();
    for (var entry : journal.mentioning(session, UNDERTAKINGS)) {
      for (var event : codec.read(entry.version(), entry.body(), entry.words()).events()) {
        switch (event) {
          case SessionEvent.OfPoll(PollEvent.Opened opened) -> polls.add(opened.poll());
          case SessionEvent.OfBreakout(BreakoutEvent.RoundStarted started) ->
              breakouts.add(started.definition().key());
          case SessionEvent.OfSheet(SheetEvent.Opened opened) ->
              worksheets.add(opened.definition().key());
          default -> {}
        }
      }
    }
    return new Undertaken(polls, breakouts, worksheets);
  }

  private Led leaders(SessionId session) {
    var leaders = new Led();
    for (var entry : journal.mentioning(session, List.of(REGISTER))) {
      var body = codec.read(entry.version(), entry.body(), entry.words());
      body.events().forEach(event -> leaders.take(entry.seq(), event));
    }
    return leaders;
  }

  /// Every entry of the session from the first to the last.
  public List<Happened> of(SessionId session) {
    var history = new ArrayList<Happened>();
    var last = Seq.NONE;
    while (true) {
      var entries = journal.read(session, last, READ);
      for (var entry : entries) {
        var body = codec.read(entry.version(), entry.body(), entry.words());
        history.add(new Happened(entry.seq(), entry.at(), entry.author(), body.events()));
        last = entry.seq();
      }
      if (entries.size() < READ) {
        return history;
      }
    }
  }
}
