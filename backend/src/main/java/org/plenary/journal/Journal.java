package org.plenary.journal;

import java.security.KeyPair;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.plenary.ids.PersonId;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The journals of all sessions, in PostgreSQL: the only truth about what was accepted.
///
/// Every method but [#turn] throws a `DataAccessException` where PostgreSQL is away.
public final class Journal {

  private static final String READ = SqlText.of("read-entries.sql");
  private static final String BY_AUTHORS = SqlText.of("entries-by-authors.sql");
  private static final String MENTIONING = SqlText.of("entries-mentioning.sql");
  private static final String HOLD =
      "SELECT session_id FROM journal_head WHERE session_id = ANY (?)"
          + " ORDER BY session_id FOR NO KEY UPDATE";
  private static final String HEAD =
      "SELECT seq, hash, at FROM journal_head WHERE session_id = ? AND seq > 0";
  private static final int AROUND = 128;

  private static final String HASHES_AROUND =
      "SELECT seq, hash FROM entry WHERE session_id = ? AND seq BETWEEN ? AND ?";

  private static final String HASH_AT = "SELECT hash FROM entry WHERE session_id = ? AND seq = ?";
  private static final String ERASE = "DELETE FROM words WHERE about = ?";
  private static final String SPEAKING =
      "SELECT DISTINCT about FROM words WHERE session_id = ? AND about = ANY (?)";

  private final JdbcClient lane;
  private final JdbcClient main;
  private final Turns turns;
  private final Verifier verifier;
  private final Anchors anchors;

  /// @param lane connections for turns and for catching up; see [Turns]
  /// @param main connections for everything that may take its time
  /// @param keys an Ed25519 pair that the database does not hold
  Journal(DataSource lane, DataSource main, KeyPair keys, RandomGenerator salts) {
    var notary = new Notary(keys);
    this.lane = JdbcClient.create(lane);
    this.main = JdbcClient.create(main);
    this.turns = new Turns(lane, salts);
    this.verifier = new Verifier(main, notary);
    this.anchors = new Anchors(main, notary, verifier);
  }

  /// The entries after a seq, in order, without waiting for anybody's lock.
  public List<Entry> read(SessionId session, Seq after, int limit) {
    return lane.sql(READ)
        .params(session.value(), after.value(), limit)
        .query((row, number) -> EntryRows.one(session, row))
        .list();
  }

  /// The entries of some authors in a session from one moment until before another, in order.
  public List<Entry> of(
      SessionId session, Collection<PersonId> authors, Instant from, Instant until) {
    return main.sql(BY_AUTHORS)
        .param(session.value())
        .param(authors.stream().map(PersonId::value).toArray(String[]::new))
        .params(EntryRows.timestamp(from), EntryRows.timestamp(until))
        .query((row, number) -> EntryRows.one(session, row))
        .list();
  }

  /// The entries of a session in whose body one of these texts occurs, in order.
  public List<Entry> mentioning(SessionId session, List<String> texts) {
    return main.sql(MENTIONING)
        .params(session.value(), texts.toArray(String[]::new))
        .query((row, number) -> EntryRows.one(session, row))
        .list();
  }

  /// Until the caller's transaction on the main connections ends nothing is appended to these
  /// sessions. A caller that falls silent for three seconds loses its transaction and so its hold.
  public void hold(Collection<SessionId> sessions) {
    main.sql("SELECT set_config('idle_in_transaction_session_timeout', '3s', true)")
        .query(String.class)
        .single();
    main.sql(HOLD)
        .param(sessions.stream().map(SessionId::value).toArray(String[]::new))
        .query(String.class)
        .list();
  }

  /// Where the journal ends; empty before the first entry.
  public Optional<Head> head(SessionId session) {
    return lane.sql(HEAD)
        .param(session.value())
        .query((row, number) -> EntryRows.head(row))
        .optional();
  }

  /// The chain's hash at a place, by which two histories can be told apart.
  public Optional<byte[]> hashAt(SessionId session, Seq seq) {
    return lane.sql(HASH_AT)
        .params(session.value(), seq.value())
        .query((row, number) -> row.getBytes("hash"))
        .optional();
  }

  /// The chain's hashes at a place and at up to 128 before and after it; nothing where there is no
  /// such place.
  public Map<Seq, byte[]> hashesAround(SessionId session, Seq seq) {
    var hashes = new HashMap<Seq, byte[]>();
    lane.sql(HASHES_AROUND)
        .params(session.value(), Math.max(1, seq.value() - AROUND), seq.value() + AROUND)
        .query(row -> {
          hashes.put(new Seq(row.getLong("seq")), row.getBytes("hash"));
        });
    return hashes.containsKey(seq) ? hashes : Map.of();
  }

  /// Does work while no other node can append to the session; its entries stand when this returns.
  ///
  /// @param known the last entry that the caller has; later ones are the turn's news
  /// @param names the commands whose earlier entries the work will ask for
  public <T> T turn(SessionId session, Seq known, Collection<CommandName> names, Work<T> work)
      throws TurnFailed {
    return turns.run(session, known, names, work);
  }

  /// Deletes all that was said by or about a person, in every session; the chains stay valid.
  ///
  /// @return how many pieces were deleted
  public int erase(PersonId about) {
    return main.sql(ERASE).param(about.value()).update();
  }

  /// Of these people those about whom a session still holds words.
  public Set<PersonId> speaking(SessionId session, Collection<PersonId> people) {
    return lane.sql(SPEAKING)
        .param(session.value())
        .param(people.stream().map(PersonId::value).toArray(String[]::new))
        .query((row, number) -> new PersonId(row.getString("about")))
        .set();
  }

  /// Deletes the entries and words of sessions that are no more. Their anchors stay: signed hashes
  /// that prove that there was something, and tell nothing of it.
  public void forget(Collection<SessionId> sessions) {
    var ids = sessions.stream().map(SessionId::value).toArray(String[]::new);
    for (var table : List.of("words", "entry", "journal_head")) {
      main.sql("DELETE FROM " + table + " WHERE session_id = ANY (?)").param(ids).update();
    }
  }

  /// Checks every entry, word and anchor of a session.
  public Verification verify(SessionId session) {
    try {
      return verifier.verify(session);
    } catch (SQLException e) {
      throw new UncategorizedSQLException("verify", null, e);
    }
  }

  /// Signs where the journal stands now, unless that is signed already or the chain does not hold.
  public void anchor(SessionId session) {
    try {
      anchors.anchor(session);
    } catch (SQLException e) {
      throw new UncategorizedSQLException("anchor", null, e);
    }
  }

  /// The last signed head, for whatever leaves the house.
  public Optional<Anchor> anchored(SessionId session) {
    try {
      return anchors.last(session);
    } catch (SQLException e) {
      throw new UncategorizedSQLException("anchored", null, e);
    }
  }

  /// Signs the heads of all sessions that moved and were not signed for an interval.
  void anchorDue(Duration interval) {
    anchors.due(interval).forEach(this::anchor);
  }
}
