package org.plenary.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.breakout.BreakoutDefinition;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.ItemKey;
import org.plenary.ids.OptionKey;
import org.plenary.ids.PollKey;
import org.plenary.ids.RoomKey;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.ids.WorkshopId;
import org.plenary.ids.WorkshopKey;
import org.plenary.poll.PollDefinition;
import org.plenary.rules.Delegation;
import org.plenary.rules.Role;
import org.plenary.rules.Text;
import org.plenary.session.Register.RegisteredPerson;

/// The workshop of the sessions of tests: its people, its delegations and what is planned.
final class TestWorkshop {

  private TestWorkshop() {}

  /// The first register of a test.
  static Register initial() {
    var people = new ArrayList<RegisteredPerson>();
    people.add(TestRegister.person("organizer", 0, Role.ORGANIZER, null, false));
    people.add(TestRegister.person("lead", 1, Role.FACILITATOR, null, false));
    people.add(TestRegister.person("watcher", 2, Role.OBSERVER, "ob", false));
    var delegations = new ArrayList<Delegation>();
    int rank = 3;
    for (var key : List.of("aa", "bb", "cc", "dd")) {
      delegations.add(delegation(key, delegations.size(), "member", true));
      people.add(TestRegister.person(key + "-1", rank++, Role.PARTICIPANT, key, true));
      people.add(TestRegister.person(key + "-2", rank++, Role.PARTICIPANT, key, false));
    }
    delegations.add(delegation("ob", 4, "observer", false));
    return new Register(1, workshop(), people, delegations, programme(), next());
  }

  private static Register.WorkshopFacts workshop() {
    return new Register.WorkshopFacts(
        new WorkshopId("test-workshop"),
        new WorkshopKey("test"),
        Text.of("en", "Test"),
        "meeting",
        "Asia/Tokyo",
        List.of("en"),
        "virtual",
        null);
  }

  private static Register.Programme programme() {
    return new Register.Programme(
        new SessionKey("session"),
        Text.of("en", "Session"),
        LocalDate.of(2021, 10, 27),
        LocalTime.of(10, 0),
        Instant.parse("2021-10-27T01:00:00Z"),
        60,
        null,
        List.of(item("one", 0), item("two", 1)),
        List.of(
            poll("single", 0, "single", PollDefinition.By.PERSON, PollDefinition.Results.LIVE),
            poll(
                "scale",
                1,
                "scale",
                PollDefinition.By.DELEGATION,
                PollDefinition.Results.AFTER_CLOSE),
            poll("multi", 2, "multi", PollDefinition.By.PERSON, PollDefinition.Results.RELEASED)),
        List.of(
            breakout("groups", "balanced"),
            breakout("hand", "manual"),
            breakout("brief", "balanced"),
            breakout("chosen", "self-select")),
        TestSheets.all());
  }

  private static Register.NextSession next() {
    return new Register.NextSession(
        new SessionKey("later"),
        Text.of("en", "Later"),
        LocalDate.of(2021, 10, 27),
        LocalTime.of(14, 0),
        Instant.parse("2021-10-27T05:00:00Z"),
        "planned");
  }

  private static Delegation delegation(String key, int rank, String kind, boolean seat) {
    return new Delegation(
        new DelegationKey(key),
        rank,
        Text.of("en", "Delegation " + key),
        kind,
        null,
        List.of(),
        seat,
        1);
  }

  private static Register.Item item(String key, int rank) {
    return new Register.Item(
        new ItemKey(key),
        rank,
        Text.of("en", key),
        10,
        "talk",
        List.of(TestRegister.LEAD),
        List.of());
  }

  static PollDefinition poll(
      String key, int rank, String type, PollDefinition.By by, PollDefinition.Results results) {
    var scale = type.equals("scale");
    return new PollDefinition(
        new PollKey(key),
        rank,
        Text.of("en", "Question " + key),
        null,
        type,
        scale
            ? List.of()
            : List.of(
                new PollDefinition.Option(new OptionKey("yes"), Text.of("en", "Yes")),
                new PollDefinition.Option(new OptionKey("no"), Text.of("en", "No"))),
        scale ? 1L : null,
        scale ? 5L : null,
        type.equals("multi") ? 2 : null,
        by,
        PollDefinition.AnswersRule.FIRST,
        results,
        false,
        false);
  }

  private static BreakoutDefinition breakout(String key, String assign) {
    return new BreakoutDefinition(
        new BreakoutKey(key),
        0,
        Text.of("en", key),
        Text.of("en", "Talk"),
        null,
        new WorksheetKey(key.equals("groups") ? "cards" : "map"),
        key.equals("brief") ? 0 : 20,
        List.of(5, 1),
        new BreakoutDefinition.Groups.Count(3, assign.equals("self-select") ? 2 : null),
        assign,
        List.of(BreakoutDefinition.Attribute.DELEGATION),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(TestRegister.id("dd-1"), new RoomKey("2")),
        List.of(),
        List.of(),
        List.of("reporter", "time keeper"));
  }
}
