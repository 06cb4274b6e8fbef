package org.plenary.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.SessionId;

/// A turn in its transaction: what stood under the lock, and the entries to be written at its end.
final class OpenTurn implements Turn {

  /// A word with what its digest is made of.
  @SuppressWarnings("ArrayRecordComponent")
  record SaltedWords(Words words, byte[] salt, String digest) {}

  /// An entry with what is stored beside it.
  record Appended(Entry entry, String wordDigests, List<SaltedWords> words) {}

  /// A wish to set or clear the next deadline.
  record Deadline(@Nullable Instant next) {}

  private final Connection connection;
  private final SessionId session;
  private final LockedHead locked;
  private final RandomGenerator salts;
  private final Set<CommandName> named;
  private final Map<CommandName, Entry> earlier = new HashMap<>();
  private final List<Appended> appended = new ArrayList<>();
  private final Instant now;
  private Head head;
  private boolean storable = true;
  private @Nullable Deadline deadline;

  OpenTurn(
      Connection connection,
      SessionId session,
      LockedHead locked,
      Collection<CommandName> names,
      RandomGenerator salts) {
    this.connection = connection;
    this.session = session;
    this.locked = locked;
    this.salts = salts;
    this.named = new HashSet<>(names);
    this.head = locked.head();
    this.now = locked.clock().isBefore(head.at()) ? head.at() : locked.clock();
    locked.earlier().forEach(entry -> earlier.put(entry.name(), entry));
    locked.news().forEach(entry -> earlier.put(entry.name(), entry));
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public Head head() {
    return locked.head();
  }

  @Override
  public Optional<byte[]> known() {
    return locked.known();
  }

  @Override
  public List<Entry> news() {
    return locked.news();
  }

  @Override
  public Optional<Entry> earlier(CommandName name) {
    var entry = Optional.ofNullable(earlier.get(name));
    if (entry.isEmpty() && !named.contains(name)) {
      throw new IllegalArgumentException("the turn was not asked about this name: " + name);
    }
    return entry;
  }

  @Override
  public Entry append(Draft draft) {
    storable &= storable(draft);
    var words = draft.words().stream().map(this::salted).toList();
    var digests = words.stream().map(SaltedWords::digest).collect(Collectors.joining(" "));
    var seq = head.seq().next();
    var hash = Chain.link(head.hash(), session, seq, now, draft, digests);
    var entry = entry(draft, new Head(seq, hash, now));
    if (earlier.putIfAbsent(entry.name(), entry) != null) {
      throw new IllegalStateException("the command has an entry: " + entry.name());
    }
    appended.add(new Appended(entry, digests, words));
    head = new Head(seq, hash, now);
    return entry;
  }

  private Entry entry(Draft draft, Head place) {
    return new Entry(
        session,
        place.seq(),
        place.at(),
        draft.author(),
        draft.id(),
        draft.digest(),
        draft.version(),
        draft.body(),
        place.hash(),
        draft.words().stream().map(words -> Optional.of(words.text())).toList());
  }

  private SaltedWords salted(Words words) {
    var salt = new byte[16];
    salts.nextBytes(salt);
    var digest = Chain.wordDigest(salt, words);
    return new SaltedWords(
        words, salt, Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
  }

  private static boolean storable(Draft draft) {
    var words = draft.words().stream().flatMap(each -> Stream.of(each.about(), each.text()));
    return Stream.concat(Stream.of(draft.author().value(), draft.body()), words)
        .allMatch(Chain::storable);
  }

  @Override
  public void deadline(@Nullable Instant next) {
    deadline = new Deadline(next);
  }

  @Override
  public Connection connection() {
    return connection;
  }

  /// Writes what the work asked for; the commit is the caller's.
  void write() throws SQLException, TurnFailed.Refused {
    if (!storable) {
      throw new TurnFailed.Refused(new IllegalArgumentException("a NUL or a lone surrogate"));
    }
    new TurnTables(connection, session).write(appended, head, deadline);
  }
}
