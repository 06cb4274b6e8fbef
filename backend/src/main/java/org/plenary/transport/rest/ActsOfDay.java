package org.plenary.transport.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.audit.About;
import org.plenary.audit.Act;
import org.plenary.audit.Audit;
import org.plenary.audit.By;
import org.plenary.identity.Account;
import org.plenary.identity.Accounts;
import org.plenary.ids.AccountId;
import org.plenary.ids.PersonId;
import org.plenary.journal.Journal;
import org.plenary.session.Histories;
import org.plenary.session.Phase;
import org.plenary.session.UnreadableEntry;
import org.plenary.transport.rest.ActsController.AboutView;
import org.plenary.transport.rest.ActsController.ActView;
import org.plenary.workshop.People;
import org.plenary.workshop.Person;
import org.plenary.workshop.Schedule;
import org.plenary.workshop.ScheduledSession;
import org.plenary.workshop.Standing;
import org.plenary.workshop.Workshop;
import org.springframework.stereotype.Component;

/// Puts acts and the deeds of sessions in one order, with the names that are known today.
@Component
final class ActsOfDay {

  private final Audit audit;
  private final Histories histories;
  private final Journal journal;
  private final Schedule schedule;
  private final People people;
  private final Accounts accounts;

  ActsOfDay(
      Audit audit,
      Histories histories,
      Journal journal,
      Schedule schedule,
      People people,
      Accounts accounts) {
    this.audit = audit;
    this.histories = histories;
    this.journal = journal;
    this.schedule = schedule;
    this.people = people;
    this.accounts = accounts;
  }

  /// What is known of a day.
  ///
  /// @param unread the keys of sessions of which nothing is told, since their journals cannot be
  ///   read
  record Told(List<ActView> acts, List<String> unread) {}

  Told read(Workshop workshop, LocalDate day) {
    var zone = workshop.plan().workshop().timezone();
    var from = day.atStartOfDay(zone).toInstant();
    var until = day.plusDays(1).atStartOfDay(zone).toInstant();
    var names = new Names();
    var views = new ArrayList<ActView>();
    audit.of(workshop.id(), from, until).forEach(act -> views.add(names.view(act)));
    var unread = new ArrayList<String>();
    for (var session : began(workshop)) {
      var key = session.key().value();
      try {
        histories
            .deeds(session.id(), from, until)
            .forEach(deed -> views.add(names.view(deed, key)));
      } catch (UnreadableEntry unreadable) {
        unread.add(key);
      }
    }
    views.sort(Comparator.comparing(ActView::at));
    return new Told(List.copyOf(views), List.copyOf(unread));
  }

  /// What was done that concerns the installation. Whose workshop it was about stays untold to
  /// other accounts.
  List<ActView> ofInstallation(AccountId reader, LocalDate day) {
    var from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    var until = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    var names = new Names();
    return audit.of(from, until).stream()
        .map(act -> names.view(act.by().equals(new By.OfAccount(reader)) ? act : discreet(act)))
        .toList();
  }

  private static Act discreet(Act act) {
    return new Act(
        act.at(),
        act.by(),
        act.kind(),
        act.about().stream().filter(about -> !about.what().equals("workshop")).toList());
  }

  /// On which days something may have been done in sessions.
  Set<LocalDate> daysOfSessions(Workshop workshop, ZoneId zone) {
    return began(workshop).stream()
        .flatMap(session -> journal.head(session.id()).stream())
        .map(head -> head.at().atZone(zone).toLocalDate())
        .collect(Collectors.toSet());
  }

  private List<ScheduledSession> began(Workshop workshop) {
    return schedule.of(workshop.id()).stream()
        .filter(session -> session.phase() != Phase.PLANNED)
        .toList();
  }

  /// The names of people and accounts, each looked up once.
  private final class Names {

    private final Map<PersonId, @Nullable Person> byPerson = new HashMap<>();
    private final Map<AccountId, String> byAccount = new HashMap<>();

    ActView view(Act act) {
      var about = act.about().stream().map(this::view).toList();
      return switch (act.by()) {
        case By.OfAccount(var account) ->
            new ActView(act.at(), name(account), account.value(), act.kind(), null, about);
        case By.OfPerson(var person) -> of(person, act.at(), act.kind(), null, about);
        case By.Nobody() -> new ActView(act.at(), null, null, act.kind(), null, about);
      };
    }

    ActView view(Histories.Deed deed, String session) {
      var what = deed.what();
      var id = deed.id();
      List<AboutView> about =
          what == null || id == null ? List.of() : List.of(view(new About(what, id)));
      var by = deed.by();
      return by == null
          ? new ActView(deed.at(), null, null, deed.event(), session, about)
          : of(by, deed.at(), deed.event(), session, about);
    }

    private ActView of(
        PersonId id, Instant at, String kind, @Nullable String session, List<AboutView> about) {
      var person = person(id);
      return new ActView(
          at,
          person == null ? null : person.name(),
          person == null ? null : person.key().value(),
          kind,
          session,
          about);
    }

    private AboutView view(About about) {
      return switch (about.what()) {
        case "person", "gone" -> {
          var person = PersonId.parse(about.id()).map(this::person).orElse(null);
          yield new AboutView(
              about.what(),
              person == null ? "" : person.key().value(),
              person == null ? null : person.name());
        }
        case "account" ->
            new AboutView(
                "account", about.id(), AccountId.parse(about.id()).map(this::name).orElse(null));
        default -> new AboutView(about.what(), about.id(), null);
      };
    }

    /// Null for one who is erased: the act stays, the name does not.
    private @Nullable Person person(PersonId id) {
      if (!byPerson.containsKey(id)) {
        byPerson.put(
            id,
            people.find(id).filter(person -> person.standing() != Standing.ERASED).orElse(null));
      }
      return byPerson.get(id);
    }

    private String name(AccountId id) {
      return byAccount.computeIfAbsent(
          id, unknown -> accounts.find(unknown).map(Account::name).orElse(""));
    }
  }
}
