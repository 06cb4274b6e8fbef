package org.plenary.attendance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.ids.PersonId;

/// Who was there when.
///
/// @param live the live time, pauses left out
/// @param people everyone of whom there is evidence
public record Attendance(Intervals live, Map<PersonId, Attended> people) {

  /// What the record of one session says.
  ///
  /// @param evidence in the order of the journal
  /// @param now where whatever has not ended ends; for a session that is over any later moment
  public static Attendance of(List<Evidence> evidence, Settings settings, Instant now) {
    return new Reading(now).read(evidence, settings);
  }

  public Attended of(PersonId person) {
    return people.getOrDefault(person, Attended.NEVER);
  }

  /// Several sessions as one: who is in two parallel ones at once is counted once.
  public static Attendance merged(List<Attendance> sessions) {
    var live = union(sessions.stream().map(Attendance::live));
    var people = new LinkedHashMap<PersonId, Attended>();
    sessions.stream()
        .flatMap(session -> session.people().keySet().stream())
        .distinct()
        .forEach(person -> people.put(person, merged(sessions, person)));
    return new Attendance(live, people);
  }

  private static Attended merged(List<Attendance> sessions, PersonId person) {
    var all = sessions.stream().map(session -> session.of(person)).toList();
    return new Attended(
        spans(all),
        union(all.stream().map(Attended::evidenced)),
        union(all.stream().map(Attended::counted)),
        union(all.stream().map(Attended::possible)));
  }

  private static Intervals union(Stream<Intervals> all) {
    return Intervals.union(all.flatMap(each -> each.parts().stream()).toList());
  }

  private static List<Span> spans(List<Attended> sessions) {
    var strongestFirst =
        sessions.stream()
            .flatMap(session -> session.spans().stream())
            .sorted(Comparator.comparing(Span::evidence).thenComparing(Span::from))
            .toList();
    var covered = Intervals.NONE;
    var spans = new ArrayList<Span>();
    for (var span : strongestFirst) {
      var whole = Intervals.union(List.of(new Interval(span.from(), span.until())));
      whole.without(covered).parts().forEach(part -> spans.add(clipped(span, part)));
      covered = covered.and(whole);
    }
    return spans.stream().sorted(Comparator.comparing(Span::from)).collect(Collectors.toList());
  }

  private static Span clipped(Span span, Interval part) {
    return new Span(part.from(), part.until(), span.room(), span.attends(), span.evidence());
  }
}
