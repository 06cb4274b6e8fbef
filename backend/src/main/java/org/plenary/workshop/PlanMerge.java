package org.plenary.workshop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plenary.ids.SessionKey;
import org.plenary.plan.Day;
import org.plenary.plan.Plan;
import org.plenary.plan.Session;
import org.plenary.plan.Workshop;
import org.plenary.session.Phase;

/// Puts a new plan in the place of the old one without changing what is open or over.
final class PlanMerge {

  /// The plan that holds now, and what of the old one it kept.
  record Merged(Plan plan, List<Kept> kept) {}

  /// How far a session of the old plan came.
  record Progress(Phase phase, Happenings happenings) {}

  private final Plan old;
  private final Plan fresh;
  private final Map<SessionKey, Progress> progress;
  private final KeptParts kept = new KeptParts();
  private final OnTheSpot onTheSpot;

  private PlanMerge(
      Plan old, Plan fresh, Map<SessionKey, Progress> progress, Set<Part> improvised) {
    this.old = old;
    this.fresh = fresh;
    this.progress = progress;
    this.onTheSpot = new OnTheSpot(improvised, fresh, kept);
  }

  /// @param progress of the sessions of the old plan; those that are missing are planned
  /// @param delegations that people have whom no plan names, and that therefore stay
  /// @param improvised the polls and breakouts that were made on the spot
  static Merged merge(
      Plan old,
      Plan fresh,
      Map<SessionKey, Progress> progress,
      Set<String> delegations,
      Set<Part> improvised) {
    return new PlanMerge(old, fresh, progress, improvised).merged(delegations);
  }

  private Merged merged(Set<String> delegations) {
    var programme = programme();
    var referred = new References(programme);
    var people = new PeopleMerge(old, fresh, kept);
    var everyone = people.people(referred.people());
    var plan = new Plan(workshop(), people.delegations(everyone, delegations), everyone, programme);
    return new Merged(plan, kept.kept(new PlanPaths(plan)));
  }

  private Workshop workshop() {
    var now = fresh.workshop();
    var before = old.workshop();
    boolean began = progress.values().stream().anyMatch(it -> it.phase() != Phase.PLANNED);
    var zone = began ? before.timezone() : now.timezone();
    if (!zone.equals(now.timezone())) {
      kept.tell("workshop.timezone", KeptReason.TIMES);
    }
    var languages = new ArrayList<>(now.languages());
    if (began) {
      before.languages().stream().filter(it -> !languages.contains(it)).forEach(languages::add);
    }
    if (languages.size() > now.languages().size()) {
      kept.tell("workshop.languages", KeptReason.LANGUAGES);
    }
    return new Workshop(
        now.key(),
        now.title(),
        now.kind(),
        zone,
        languages,
        now.mode(),
        now.venue(),
        now.joinCode() == null ? before.joinCode() : now.joinCode(),
        now.call(),
        now.attendance());
  }

  private record Placed(LocalDate day, Session session) {}

  private List<Day> programme() {
    var before = placed(old);
    var after = placed(fresh);
    var days = new LinkedHashMap<LocalDate, List<Session>>();
    fresh.programme().forEach(day -> days.put(day.day(), new ArrayList<>()));
    after.forEach((key, placed) -> {
      var chosen = chosen(before.get(key), placed);
      days.computeIfAbsent(chosen.day(), _ -> new ArrayList<>()).add(chosen.session());
    });
    before.forEach((key, placed) -> {
      if (!after.containsKey(key) && phase(key) != Phase.PLANNED) {
        kept.holdAll(placed.session());
        kept.tell(Part.session(key), KeptReason.BEGUN_AND_MISSING);
        days.computeIfAbsent(placed.day(), _ -> new ArrayList<>()).add(placed.session());
      }
    });
    return new TreeMap<>(days)
        .entrySet().stream()
            .map(day -> new Day(day.getKey(), day.getValue().stream().map(this::own).toList()))
            .toList();
  }

  private Placed chosen(@org.jspecify.annotations.Nullable Placed before, Placed after) {
    if (before == null) {
      return after;
    }
    var session = before.session();
    return switch (phase(session.key())) {
      case PLANNED -> new Placed(after.day(), onTheSpot.into(after.session(), session));
      case OPEN, LIVE, PAUSED -> {
        if (!before.day().equals(after.day())) {
          kept.tell(Part.session(session.key()), KeptReason.SESSION_OPEN);
        }
        yield new Placed(
            before.day(),
            onTheSpot.into(
                new SessionMerge(session, after.session(), happenings(session.key()), kept)
                    .merged(),
                session));
      }
      case CLOSED -> {
        kept.holdAll(session);
        if (!before.equals(after)) {
          kept.tell(Part.session(session.key()), KeptReason.SESSION_OVER);
        }
        yield before;
      }
    };
  }

  /// Without what is held in another session: a key that moved here comes when that one lets it go.
  private Session own(Session session) {
    var key = session.key();
    return new Session(
        key,
        session.title(),
        session.starts(),
        session.minutes(),
        session.requires(),
        session.call(),
        session.items().stream()
            .filter(item -> !kept.isElsewhere(Part.item(item.key()), key))
            .map(item ->
                SessionMerge.withRuns(
                    item, item.runs().stream().filter(run -> !isElsewhere(run, key)).toList()))
            .toList(),
        session.polls().stream()
            .filter(poll -> !kept.isElsewhere(Part.poll(poll.key()), key))
            .toList(),
        session.worksheets().stream()
            .filter(sheet -> !kept.isElsewhere(Part.worksheet(sheet.key()), key))
            .toList(),
        session.breakouts().stream()
            .filter(breakout -> !kept.isElsewhere(Part.breakout(breakout.key()), key))
            .toList(),
        session.decisions());
  }

  private boolean isElsewhere(String run, String session) {
    return kept.isElsewhere(Part.poll(run), session)
        || kept.isElsewhere(Part.breakout(run), session);
  }

  private Phase phase(String session) {
    var known = progress.get(new SessionKey(session));
    return known == null ? Phase.PLANNED : known.phase();
  }

  private Happenings happenings(String session) {
    var known = progress.get(new SessionKey(session));
    return known == null ? Happenings.NONE : known.happenings();
  }

  private static Map<String, Placed> placed(Plan plan) {
    var placed = new LinkedHashMap<String, Placed>();
    for (var day : plan.programme()) {
      day.sessions().forEach(session -> placed.put(session.key(), new Placed(day.day(), session)));
    }
    return placed;
  }
}
