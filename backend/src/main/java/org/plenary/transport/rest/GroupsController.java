package org.plenary.transport.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.breakout.BreakoutDefinition;
import org.plenary.breakout.Breakouts;
import org.plenary.breakout.Violation;
import org.plenary.identity.Operation;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.Id;
import org.plenary.ids.PersonKey;
import org.plenary.ids.RoomKey;
import org.plenary.ids.SessionId;
import org.plenary.ids.SessionKey;
import org.plenary.roster.Encoding;
import org.plenary.roster.GroupTable;
import org.plenary.roster.TableReader;
import org.plenary.roster.TableResult;
import org.plenary.rules.Refusal;
import org.plenary.rules.Role;
import org.plenary.session.OtherSessions;
import org.plenary.session.Phase;
import org.plenary.session.Proposals;
import org.plenary.workshop.People;
import org.plenary.workshop.Person;
import org.plenary.workshop.Schedule;
import org.plenary.workshop.ScheduledSession;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Groups that are worked out or read from a table, which nobody keeps before a command of the
/// session does, and the groups that were.
@RestController
final class GroupsController {

  private static final String BREAKOUT =
      "/api/workshops/{workshop}/sessions/{session}/breakouts/{breakout}";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Proposals proposals;
  private final Schedule schedule;
  private final People people;

  GroupsController(Proposals proposals, Schedule schedule, People people) {
    this.proposals = proposals;
    this.schedule = schedule;
    this.people = people;
  }

  /// @param seed the same seed gives the same groups
  /// @param locked the group of people who surely go there
  /// @param from people by group, of whom as few as possible move
  /// @param like an earlier breakout of the workshop whose groups come again
  /// @param everyone whether participants who are away get a place too
  record WishBody(
      @Nullable Long seed,
      @Nullable Map<String, String> locked,
      @Nullable Map<String, List<String>> from,
      @Nullable String like,
      @Nullable Boolean everyone) {

    Proposals.Wish wish() {
      var locks = new LinkedHashMap<PersonKey, RoomKey>();
      if (locked != null) {
        locked.forEach((person, group) -> locks.put(person(person), room(group)));
      }
      var before = new LinkedHashMap<RoomKey, List<PersonKey>>();
      if (from != null) {
        from.forEach((group, members) ->
            before.put(
                room(group),
                Stream.ofNullable(members).flatMap(List::stream).map(WishBody::person).toList()));
      }
      return new Proposals.Wish(
          seed,
          locks,
          before,
          like == null ? null : BreakoutKey.parse(like).orElseThrow(Refused::notFound),
          Boolean.TRUE.equals(everyone));
    }

    private static PersonKey person(@Nullable String key) {
      return Optional.ofNullable(key)
          .flatMap(PersonKey::parse)
          .orElseThrow(() -> wrong("person.unknown", "There is no such person in this workshop."));
    }

    private static RoomKey room(@Nullable String key) {
      return Optional.ofNullable(key)
          .flatMap(RoomKey::parse)
          .orElseThrow(() -> wrong("breakout.unknown-group", "The round has no such group."));
    }
  }

  record GroupBody(Map<String, String> title, List<String> people) {}

  record ViolationView(
      String code,
      String text,
      @Nullable String attribute,
      @Nullable String value,
      List<String> groups,
      List<String> people,
      @Nullable Integer count) {

    static ViolationView of(Violation violation) {
      return new ViolationView(
          violation.code(),
          violation.text(),
          violation.attribute(),
          violation.value(),
          words(violation.groups()),
          words(violation.people()),
          violation.count());
    }
  }

  record ProposalView(
      Map<String, GroupBody> groups,
      long seed,
      List<ViolationView> violations,
      List<String> left) {}

  record TableProblem(int line, String code, @Nullable String value, String message) {}

  /// @param encoding in which a text was read
  /// @param doubtful words that another encoding would read otherwise; null where it is certain
  record ReadView(
      Map<String, GroupBody> groups,
      long seed,
      List<ViolationView> violations,
      List<String> left,
      List<TableProblem> problems,
      String encoding,
      @Nullable List<String> doubtful) {}

  record RoundView(
      String session,
      String breakout,
      Map<String, String> title,
      Instant endedAt,
      Map<String, List<String>> groups) {}

  record RoundsView(List<RoundView> rounds) {}

  @Needs(Operation.GROUPS_PROPOSE)
  @PostMapping(BREAKOUT + "/proposal")
  ProposalView propose(
      Caller caller,
      @PathVariable String session,
      @PathVariable String breakout,
      @RequestBody WishBody body) {
    var wish = body.wish();
    var found = found(() -> proposals.propose(id(caller, session), key(breakout), wish));
    return new ProposalView(groups(found), found.seed(), unmet(found), words(found.left()));
  }

  @Needs(Operation.GROUPS_PROPOSE)
  @PostMapping(
      path = BREAKOUT + "/table",
      consumes = {
        MediaType.APPLICATION_OCTET_STREAM_VALUE,
        MediaType.TEXT_PLAIN_VALUE,
        "text/csv",
        "text/tab-separated-values",
        XLSX
      })
  ReadView table(
      Caller caller,
      @PathVariable String session,
      @PathVariable String breakout,
      @RequestParam @Nullable String encoding,
      @RequestBody(required = false) byte @Nullable [] body) {
    var told = encoding == null ? null : encoding(encoding);
    var id = id(caller, session);
    var known = known(() -> proposals.groups(id, key(breakout)));
    var read = read(body == null ? new byte[0] : body, told);
    var guess = read.guess();
    var table = GroupTable.read(read.rows(), people(caller), names(known));
    table
        .whole()
        .ifPresent(it -> {
          throw wrong(it.code(), it.message());
        });
    var found = found(() -> proposals.check(id, key(breakout), keys(table.groups())));
    return new ReadView(
        groups(found),
        found.seed(),
        unmet(found),
        words(found.left()),
        table.problems().stream()
            .map(it -> new TableProblem(it.line(), it.code(), it.value(), it.message()))
            .toList(),
        read.encoding(),
        guess == null ? null : guess.words());
  }

  private static TableResult.Read read(byte[] body, @Nullable Encoding encoding) {
    return switch (TableReader.read(body, encoding)) {
      case TableResult.Read read -> read;
      case TableResult.Refused refused -> throw unreadable(refused);
    };
  }

  private static Refused unreadable(TableResult.Refused refused) {
    var whole = GroupTable.unreadable(refused).problems().getFirst();
    return wrong(whole.code(), whole.message());
  }

  private static Encoding encoding(String label) {
    return Encoding.parse(label)
        .orElseThrow(() ->
            Refused.badRequest("groups.encoding-unknown", "Texts are not read in this encoding."));
  }

  @Needs(Operation.ROUNDS_READ)
  @GetMapping("/api/workshops/{workshop}/rounds")
  RoundsView rounds(Caller caller) {
    var opened =
        schedule.of(caller.workshop().id()).stream()
            .filter(it -> it.phase() != Phase.PLANNED)
            .map(it -> new OtherSessions.Listed(it.id(), it.key()))
            .toList();
    return new RoundsView(proposals.rounds(opened).stream().map(GroupsController::view).toList());
  }

  private static RoundView view(Proposals.Round round) {
    var groups = new LinkedHashMap<String, List<String>>();
    round
        .groups()
        .forEach((group, members) ->
            groups.put(group.value(), words(members).stream().sorted().toList()));
    return new RoundView(
        round.session().value(),
        round.breakout().value(),
        round.title().byLanguage(),
        round.endedAt(),
        groups);
  }

  private SessionId id(Caller caller, String session) {
    return SessionKey.parse(session)
        .flatMap(key -> schedule.find(caller.workshop().id(), key))
        .map(ScheduledSession::id)
        .orElseThrow(Refused::notFound);
  }

  private static BreakoutKey key(String breakout) {
    return BreakoutKey.parse(breakout).orElseThrow(Refused::notFound);
  }

  private List<GroupTable.Known> people(Caller caller) {
    return people.of(caller.workshop().id()).stream()
        .filter(person -> !person.waiting())
        .map(GroupsController::known)
        .toList();
  }

  private static GroupTable.Known known(Person person) {
    return new GroupTable.Known(
        person.key().value(), person.name(), person.email(), person.role() == Role.PARTICIPANT);
  }

  private static Map<String, List<String>> names(List<BreakoutDefinition.Group> groups) {
    var names = new LinkedHashMap<String, List<String>>();
    groups.forEach(group ->
        names.put(group.key().value(), List.copyOf(Breakouts.title(group).byLanguage().values())));
    return names;
  }

  private static Map<RoomKey, List<PersonKey>> keys(Map<String, List<String>> groups) {
    var keys = new LinkedHashMap<RoomKey, List<PersonKey>>();
    groups.forEach((group, members) ->
        keys.put(new RoomKey(group), members.stream().map(PersonKey::new).toList()));
    return keys;
  }

  private interface Asking<T> {
    T ask();
  }

  private static List<BreakoutDefinition.Group> known(
      Asking<Optional<List<BreakoutDefinition.Group>>> asking) {
    return patiently(asking).orElseThrow(Refused::notFound);
  }

  private static Proposals.Answer.Found found(Asking<Proposals.Answer> asking) {
    return switch (patiently(asking)) {
      case Proposals.Answer.Found found -> found;
      case Proposals.Answer.Refused(var refusal) -> throw refused(refusal);
      case Proposals.Answer.Unknown() -> throw Refused.notFound();
    };
  }

  private static <T> T patiently(Asking<T> asking) {
    try {
      return asking.ask();
    } catch (CompletionException _) {
      throw Refused.because(
          HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "The session cannot be read now.");
    }
  }

  private static Refused refused(Refusal refusal) {
    return refusal.retry()
        ? Refused.because(
            HttpStatus.SERVICE_UNAVAILABLE,
            "groups.busy",
            "Other groups are being worked out. Try again in a moment.")
        : wrong(refusal.code(), refusal.sentence());
  }

  private static Refused wrong(String code, String sentence) {
    return Refused.because(HttpStatus.UNPROCESSABLE_CONTENT, code, sentence);
  }

  private static Map<String, GroupBody> groups(Proposals.Answer.Found found) {
    var groups = new LinkedHashMap<String, GroupBody>();
    found
        .groups()
        .forEach((key, group) ->
            groups.put(
                key.value(), new GroupBody(group.title().byLanguage(), words(group.people()))));
    return groups;
  }

  private static List<ViolationView> unmet(Proposals.Answer.Found found) {
    return found.unmet().stream().map(ViolationView::of).toList();
  }

  private static List<String> words(List<? extends Id> ids) {
    var words = new ArrayList<String>();
    ids.forEach(id -> words.add(id.value()));
    return words;
  }
}
