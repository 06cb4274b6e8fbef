package org.plenary.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.plenary.plan.Plan;
import org.plenary.rules.Role;
import org.plenary.startup.PublicUrl;
import org.plenary.startup.StartupNotice;
import org.plenary.workshop.DemoWorkshop;
import org.plenary.workshop.People;
import org.plenary.workshop.Person;
import org.plenary.workshop.Workshop;

/// Shows how to come into the demo workshop: by its code, and as two of its people.
record DemoNotice(DemoWorkshop demo, People people, PersonalLinks links, PublicUrl url)
    implements StartupNotice {

  @Override
  public List<String> lines() {
    return demo.find().map(this::lines).orElseGet(List::of);
  }

  private List<String> lines(Workshop workshop) {
    var everyone = people.of(workshop.id());
    var lines = new ArrayList<String>();
    lines.add("Demo workshop: " + title(workshop.plan()));
    lines.add("  join code     " + shownCode(workshop) + "  at " + url.at("/"));
    add(lines, "facilitator", Role.FACILITATOR, everyone);
    add(lines, "participant", Role.PARTICIPANT, everyone);
    return lines;
  }

  private void add(List<String> lines, String word, Role role, List<Person> everyone) {
    everyone.stream()
        .filter(person -> person.role() == role && !person.waiting())
        .findFirst()
        .ifPresent(person ->
            lines.add(
                "  %-13s %s".formatted(word, url.at("/enter#" + links.of(person.id()).value()))));
  }

  private static String title(Plan plan) {
    return plan.workshop().title().byLanguage().values().iterator().next();
  }

  private static String shownCode(Workshop workshop) {
    return Objects.requireNonNullElse(
        workshop.plan().workshop().joinCode(), workshop.joinCode().value());
  }
}
