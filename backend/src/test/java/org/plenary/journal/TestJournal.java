package org.plenary.journal;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.plenary.ids.CommandId;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// A node's journal on a pool of its own.
record TestJournal(Journal journal, HikariDataSource pool) implements AutoCloseable {

  static final Author ANA = new Author("person-ana-0001");
  static final Author BEN = new Author("person-ben-0001");
  static final KeyPair KEYS = keys();

  static TestJournal on(String url) {
    return on(url, new JournalSettings(4, seconds(3), seconds(1), seconds(5), seconds(3600)));
  }

  static TestJournal on(String url, JournalSettings settings) {
    return on(url, url, settings);
  }

  /// @param main the address of what is not a turn, where the lane's goes through a proxy
  static TestJournal on(String lane, String main, JournalSettings settings) {
    var pool = LanePool.open(new Address(lane), settings);
    return new TestJournal(new Journal(pool, source(main), KEYS, new SecureRandom()), pool);
  }

  static DataSource source(String url) {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    return source;
  }

  static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  static Draft draft(Author author, String id, String body, Words... words) {
    var digest = body.getBytes(StandardCharsets.UTF_8);
    return new Draft(author, new CommandId(id), digest, 1, body, Arrays.asList(words));
  }

  Entry append(SessionId session, Draft draft) throws TurnFailed {
    return journal.turn(session, Seq.NONE, List.of(), turn -> turn.append(draft));
  }

  /// Appends so many entries, each in a turn of its own, every third with words.
  void fill(SessionId session, int entries) throws TurnFailed {
    var from = journal.head(session).map(head -> head.seq().value()).orElse(0L);
    for (var i : IntStream.range(0, entries).toArray()) {
      var n = from + i;
      var words =
          n % 3 == 0
              ? new Words[] {
                new Words("person-ana-0001", "hello " + n), new Words(BEN.value(), "x" + n)
              }
              : new Words[0];
      append(
          session,
          draft(n % 2 == 0 ? ANA : BEN, "command-%05d".formatted(n), "{\"n\":" + n + "}", words));
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Address(String jdbcUrl) implements JdbcConnectionDetails {
    @Override
    public String getUsername() {
      return "postgres";
    }

    @Override
    public String getPassword() {
      return "postgres";
    }

    @Override
    public String getJdbcUrl() {
      return jdbcUrl;
    }
  }
}
