package org.plenary.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Attends;

/// All that is on record about one person.
final class Trail {

  private final List<Piece> pieces = new ArrayList<>();
  private final TreeMap<Instant, RoomKey> rooms = new TreeMap<>();
  private @Nullable Instant checkedInSince;

  void add(Piece piece) {
    pieces.add(piece);
  }

  void room(RoomKey room, Instant at) {
    rooms.put(at, room);
  }

  void checkIn(Instant at) {
    if (checkedInSince == null) {
      checkedInSince = at;
    }
  }

  void checkOut(Instant at) {
    if (checkedInSince != null) {
      pieces.add(new Piece(checkedInSince, at, Attends.ONSITE, Span.Kind.CHECKIN, false));
      checkedInSince = null;
    }
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /// Gaps are measured by the wall clock, before clipping: who leaves before a pause and is back
  /// after it was away for all of it.
  Attended attended(Intervals live, Settings settings) {
    var evidence = Piece.union(pieces);
    var bridged = evidence.gapsUpTo(settings.bridge());
    var counted = evidence.and(bridged).within(live);
    return new Attended(
        spans(live, bridged),
        evidence.within(live),
        counted,
        counted.and(Piece.union(tails(settings.heartbeat())).within(live)));
  }

  private List<Piece> tails(Duration heartbeat) {
    return pieces.stream()
        .filter(Piece::abrupt)
        .map(p -> new Piece(p.until(), p.until().plus(heartbeat), null, p.kind(), false))
        .toList();
  }

  private List<Span> spans(Intervals live, Intervals bridged) {
    var cuts = new TreeSet<>(rooms.keySet());
    live.parts().forEach(part -> cuts.addAll(List.of(part.from(), part.until())));
    pieces.forEach(piece -> cuts.addAll(List.of(piece.from(), piece.until())));
    var spans = new ArrayList<Span>();
    for (var from = cuts.isEmpty() ? null : cuts.first(); from != null; from = cuts.higher(from)) {
      var until = cuts.higher(from);
      if (until != null && live.contains(from)) {
        span(from, until, bridged).ifPresent(span -> append(spans, span));
      }
    }
    return spans;
  }

  private Optional<Span> span(Instant from, Instant until, Intervals bridged) {
    var strongest =
        pieces.stream()
            .filter(piece -> piece.contains(from))
            .min(Comparator.comparing(Piece::kind).thenComparing(Piece::from));
    if (strongest.isPresent()) {
      var piece = strongest.get();
      return Optional.of(new Span(from, until, roomAt(from), piece.attends(), piece.kind()));
    }
    return bridged.contains(from)
        ? Optional.of(new Span(from, until, roomAt(from), attendsBefore(from), Span.Kind.BRIDGED))
        : Optional.empty();
  }

  private RoomKey roomAt(Instant moment) {
    var entry = rooms.floorEntry(moment);
    return entry == null ? RoomKey.PLENARY : entry.getValue();
  }

  private @Nullable Attends attendsBefore(Instant moment) {
    return pieces.stream()
        .filter(piece -> !piece.until().isAfter(moment))
        .max(Comparator.comparing(Piece::until))
        .map(Piece::attends)
        .orElse(null);
  }

  private static void append(List<Span> spans, Span span) {
    if (!spans.isEmpty() && span.continues(spans.getLast())) {
      var former = spans.removeLast();
      spans.add(
          new Span(former.from(), span.until(), span.room(), span.attends(), span.evidence()));
    } else {
      spans.add(span);
    }
  }
}
