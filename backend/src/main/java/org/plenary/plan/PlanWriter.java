package org.plenary.plan;

import java.math.BigDecimal;
import java.util.List;

/// Writes a plan as YAML from which the same plan is read.
public final class PlanWriter {

  /// Fractions of these whole parts are written as decimals.
  private static final int DECIMALS = 1_000_000;

  private final Plan plan;
  private final String language;

  private PlanWriter(Plan plan) {
    this.plan = plan;
    this.language = plan.workshop().languages().getFirst();
  }

  /// The plan file; what equals its default is left out.
  public static String write(Plan plan) {
    return YamlPage.of(new PlanWriter(plan).document());
  }

  private Yaml.Fields document() {
    ProgrammeWriter programme =
        new ProgrammeWriter(language, plan.seats().size(), GroupSheets.of(plan));
    return new Entries(language)
        .put("plan", Yaml.of(Plan.FORMAT))
        .put("workshop", workshop(plan.workshop()))
        .list("delegations", plan.delegations(), this::delegation)
        .list("people", plan.people(), this::person)
        .list("programme", plan.programme(), programme::day)
        .yaml();
  }

  private Yaml workshop(Workshop workshop) {
    Entries entries =
        new Entries(language)
            .string("key", workshop.key())
            .text("title", workshop.title())
            .word("kind", workshop.kind())
            .string("timezone", workshop.timezone().getId())
            .strings("languages", workshop.languages())
            .word("mode", workshop.mode())
            .text("venue", workshop.venue())
            .string("joinCode", workshop.joinCode())
            .string("call", workshop.call());
    Attendance attendance = workshop.attendance();
    if (!attendance.equals(Attendance.USUAL)) {
      entries.put("attendance", attendance(attendance));
    }
    return entries.yaml();
  }

  private Yaml attendance(Attendance attendance) {
    return new Entries(language)
        .put("threshold", decimal(attendance.threshold()))
        .number("bridgeSeconds", attendance.bridgeSeconds())
        .word("privacy", attendance.privacy())
        .yaml();
  }

  private static Yaml decimal(Fraction fraction) {
    if (DECIMALS % fraction.denominator() != 0) {
      return Yaml.of(fraction.toString());
    }
    BigDecimal decimal =
        BigDecimal.valueOf(fraction.numerator())
            .divide(BigDecimal.valueOf(fraction.denominator()))
            .stripTrailingZeros();
    return new Yaml.Bare(decimal.toPlainString());
  }

  private Yaml delegation(Delegation delegation) {
    Entries entries =
        new Entries(language)
            .string("key", delegation.key())
            .text("name", delegation.name())
            .word("kind", delegation.kind())
            .string("region", delegation.region())
            .flag("host", delegation.host(), false)
            .strings("languages", delegation.languages())
            .flag("votes", delegation.votes(), Defaults.votes(delegation.kind()));
    return delegation.weight() == 1
        ? entries.yaml()
        : entries.number("weight", delegation.weight()).yaml();
  }

  private Yaml person(Person person) {
    List<String> languages = person.languages();
    return new Entries(language)
        .string("key", person.key())
        .string("name", person.name())
        .string("delegation", person.delegation())
        .word("role", person.role())
        .flag("head", person.head(), false)
        .word("attends", person.attends(), Defaults.attends(plan.workshop().mode()))
        .strings("languages", languages)
        .string("email", person.email())
        .yaml();
  }
}
