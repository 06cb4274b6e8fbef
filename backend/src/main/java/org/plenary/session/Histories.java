package org.plenary.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;
import org.plenary.journal.Author;
import org.plenary.journal.Journal;

/// What happened in a session, in order, for those who write records of it.
public final class Histories {

  private static final int READ = 2000;

  private final Journal journal;
  private final EntryCodec codec = new EntryCodec();

  Histories(Journal journal) {
    this.journal = journal;
  }

  /// An entry with its events.
  public record Happened(Seq seq, Instant at, Author author, List<SessionEvent> events) {}

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
