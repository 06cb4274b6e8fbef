package org.plenary.workshop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.WorkshopKey;
import org.plenary.plan.Delegation;
import org.plenary.plan.DelegationKind;
import org.plenary.plan.Lines;
import org.plenary.plan.Plan;
import org.plenary.plan.PlanLimits;
import org.plenary.plan.Text;
import org.plenary.plan.Words;
import org.plenary.workshop.PlanChange.Step;

/// Changes the delegations of a workshop by hand.
public final class DelegationEdits {

  private final PlanChange change;

  DelegationEdits(PlanChange change) {
    this.change = change;
  }

  public Edited add(WorkshopKey workshop, DelegationDraft draft) {
    return change.make(
        workshop,
        locked -> {
          var plan = locked.plan();
          var faults = faults(plan, "", draft);
          if (!faults.isEmpty()) {
            return new Step.Stop(new Edited.Wrong(faults));
          }
          var added = created(plan, draft);
          var delegations = new ArrayList<>(plan.delegations());
          delegations.add(added);
          return to(plan, delegations, added.key(), draft.name());
        });
  }

  /// @param version of the delegation as the organizer saw it
  public Edited change(
      WorkshopKey workshop, DelegationKey key, String version, DelegationDraft draft) {
    return change.make(
        workshop,
        locked -> {
          var plan = locked.plan();
          var before = find(plan, key);
          if (before.isEmpty()) {
            return new Step.Stop(new Edited.Unknown());
          }
          if (!Versions.of(before.get()).equals(version)) {
            return new Step.Stop(new Edited.Outdated());
          }
          var faults = faults(plan, key.value(), draft);
          if (!faults.isEmpty()) {
            return new Step.Stop(new Edited.Wrong(faults));
          }
          var after = changed(plan, before.get(), draft);
          var delegations =
              plan.delegations().stream().map(it -> it.equals(before.get()) ? after : it).toList();
          return to(plan, delegations, key.value(), draft.name());
        });
  }

  /// Takes a delegation out to which nobody belongs.
  public Edited takeOut(WorkshopKey workshop, DelegationKey key) {
    return change.make(
        workshop,
        locked -> {
          var plan = locked.plan();
          var before = find(plan, key);
          if (before.isEmpty()) {
            return new Step.Stop(new Edited.Unknown());
          }
          if (plan.people().stream().anyMatch(it -> key.value().equals(it.delegation()))) {
            return new Step.Stop(
                new Edited.Refused(
                    "register.delegation-in-use",
                    "People belong to this delegation. Move or take them out first."));
          }
          var delegations =
              plan.delegations().stream().filter(it -> !it.equals(before.get())).toList();
          return to(plan, delegations, key.value(), own(plan, before.get()));
        });
  }

  /// A delegation of a name that is fit, as a plan with these delegations takes it.
  public static Delegation created(Plan plan, DelegationDraft draft) {
    var kind = Words.parse(DelegationKind.class, draft.kind()).orElseThrow();
    var taken = plan.delegations().stream().map(Delegation::key).collect(Collectors.toSet());
    var language = plan.workshop().languages().getFirst();
    return new Delegation(
        NewKeys.of(draft.name(), "delegation", taken),
        Text.of(language, Lines.line(draft.name()).orElseThrow()),
        kind,
        region(draft),
        false,
        List.of(),
        Lines.usuallyVotes(kind),
        1);
  }

  public static List<Fault> faults(Plan plan, String self, DelegationDraft draft) {
    var faults = new ArrayList<Fault>();
    var name = Lines.line(draft.name());
    if (name.isEmpty()) {
      faults.add(
          new Fault(
              "name",
              "name.wrong",
              "Enter a name: one line of up to " + PlanLimits.LINE + " characters."));
    } else if (plan.delegations().stream()
        .anyMatch(it -> !it.key().equals(self) && own(plan, it).equalsIgnoreCase(name.get()))) {
      faults.add(new Fault("name", "name.taken", "Another delegation has this name."));
    }
    if (Words.parse(DelegationKind.class, draft.kind()).isEmpty()) {
      faults.add(
          new Fault(
              "kind", "kind.unknown", "Choose one of " + Words.list(DelegationKind.class) + "."));
    }
    var region = draft.region();
    if (region != null && !region.isBlank() && Lines.line(region).isEmpty()) {
      faults.add(new Fault("region", "region.wrong", "A region is one line."));
    }
    return faults;
  }

  private static Delegation changed(Plan plan, Delegation before, DelegationDraft draft) {
    var kind = Words.parse(DelegationKind.class, draft.kind()).orElseThrow();
    var names = new LinkedHashMap<String, String>();
    names.put(plan.workshop().languages().getFirst(), Lines.line(draft.name()).orElseThrow());
    before.name().byLanguage().forEach(names::putIfAbsent);
    return new Delegation(
        before.key(),
        new Text(names),
        kind,
        region(draft),
        before.host(),
        before.languages(),
        kind == before.kind() ? before.votes() : Lines.usuallyVotes(kind),
        before.weight());
  }

  private static @Nullable String region(DelegationDraft draft) {
    return draft.region() == null ? null : Lines.line(draft.region()).orElse(null);
  }

  private static String own(Plan plan, Delegation delegation) {
    return delegation.name().in(plan.workshop().languages().getFirst());
  }

  private static Optional<Delegation> find(Plan plan, DelegationKey key) {
    return plan.delegations().stream().filter(it -> it.key().equals(key.value())).findFirst();
  }

  private static Step to(Plan plan, List<Delegation> delegations, String key, String about) {
    return new Step.To(
        PlanEdits.withDelegations(plan, delegations),
        ChangeKind.DELEGATION,
        key,
        about,
        0,
        List.of());
  }
}
