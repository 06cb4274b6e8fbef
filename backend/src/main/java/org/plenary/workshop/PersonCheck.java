package org.plenary.workshop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.plan.Attends;
import org.plenary.plan.Lines;
import org.plenary.plan.Person;
import org.plenary.plan.Plan;
import org.plenary.plan.PlanLimits;
import org.plenary.plan.Role;
import org.plenary.plan.Words;

/// Checks a typed person against the plan that they are to stand in, field by field.
public final class PersonCheck {

  private final Plan plan;
  private final String key;
  private final List<Fault> faults = new ArrayList<>();

  private PersonCheck(Plan plan, String key) {
    this.plan = plan;
    this.key = key;
  }

  /// What a check came to: a person, or what is wrong with each field.
  public sealed interface Checked {
    /// The person is fit for the plan.
    record Good(Person person) implements Checked {}

    /// These fields are not.
    record Wrong(List<Fault> faults) implements Checked {
      public Wrong {
        faults = List.copyOf(faults);
      }
    }
  }

  /// @param key of the person, who may stand in the plan already
  public static Checked check(Plan plan, String key, PersonDraft draft) {
    return new PersonCheck(plan, key).checked(draft);
  }

  private Checked checked(PersonDraft draft) {
    var name = Lines.line(draft.name());
    if (name.isEmpty()) {
      fault(
          "name",
          "name.wrong",
          "Enter a name: one line of up to " + PlanLimits.LINE + " characters.");
    }
    var role = Words.parse(Role.class, draft.role());
    if (role.isEmpty()) {
      fault("role", "role.unknown", "Choose one of " + Words.list(Role.class) + ".");
    }
    var attends = attends(draft.attends());
    var delegation = delegation(draft.delegation());
    if (draft.head() && draft.delegation() == null) {
      fault("head", "head.without-delegation", "Only a member of a delegation can be its head.");
    }
    var languages = languages(draft.languages());
    var email = email(draft.email());
    if (!faults.isEmpty()) {
      return new Checked.Wrong(faults);
    }
    return new Checked.Good(
        new Person(
            key,
            name.orElseThrow(),
            delegation,
            role.orElseThrow(),
            draft.head(),
            attends,
            languages,
            email));
  }

  private Attends attends(@Nullable String typed) {
    if (typed == null) {
      return Lines.usualAttends(plan);
    }
    var parsed = Words.parse(Attends.class, typed);
    if (parsed.isEmpty()) {
      fault("attends", "attends.unknown", "Choose one of " + Words.list(Attends.class) + ".");
    }
    return parsed.orElse(Attends.REMOTE);
  }

  private @Nullable String delegation(@Nullable String typed) {
    if (typed != null && plan.delegations().stream().noneMatch(it -> it.key().equals(typed))) {
      fault("delegation", "delegation.missing", "This delegation is not in the workshop.");
    }
    return typed;
  }

  private List<String> languages(List<String> typed) {
    Set<String> languages = new LinkedHashSet<>();
    for (var one : typed) {
      var tag = Lines.language(one);
      if (tag.isEmpty()) {
        fault("languages", "languages.wrong", "Use language tags such as en, fr or pt-BR.");
        return List.of();
      }
      languages.add(tag.get());
    }
    if (languages.size() > PlanLimits.LANGUAGES) {
      fault("languages", "languages.wrong", "This is more than one person speaks.");
    }
    return List.copyOf(languages);
  }

  private @Nullable String email(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    var email = Lines.email(typed);
    if (email.isEmpty()) {
      fault("email", "email.wrong", "Enter an e-mail address, such as name@example.org.");
      return null;
    }
    holder(email.get())
        .ifPresent(other ->
            faults.add(
                new Fault(
                    "email",
                    "email.taken",
                    other.name(),
                    "This e-mail address belongs to " + other.name() + ".")));
    return email.get();
  }

  private Optional<Person> holder(String email) {
    return plan.people().stream()
        .filter(person -> email.equalsIgnoreCase(person.email()) && !person.key().equals(key))
        .findFirst();
  }

  private void fault(String field, String code, String message) {
    faults.add(new Fault(field, code, message));
  }
}
