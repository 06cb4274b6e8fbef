package org.plenary.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the `people` of a plan.
final class PersonReader {

  private static final Fields.Known FIELDS =
      Fields.Known.of("key", "name", "delegation", "role", "head", "attends", "languages", "email");

  private final Attends usual;
  private final Map<String, Spot> heads = new HashMap<>();
  private final Set<String> emails = new HashSet<>();

  PersonReader(Mode mode) {
    usual = Defaults.attends(mode);
  }

  Person read(Value value) {
    Fields fields = value.fields(FIELDS);
    @Nullable String delegation =
        fields.find("delegation").map(d -> d.reference(Names.Kind.DELEGATION)).orElse(null);
    return new Person(
        fields.require("key").definedKey(Names.Kind.PERSON),
        fields.require("name").line(PlanLimits.LINE),
        delegation,
        fields.require("role").word(Role.class),
        fields.find("head").map(head -> head(head, delegation)).orElse(false),
        fields.word("attends", usual),
        DelegationReader.languages(fields),
        email(fields));
  }

  private boolean head(Value value, @Nullable String delegation) {
    boolean head = value.flag();
    if (head && delegation == null) {
      value.wrong(new Mistake.HeadWithoutDelegation());
    } else if (head && delegation != null) {
      Spot first = heads.putIfAbsent(delegation, value.spot());
      if (first != null) {
        value.wrong(new Mistake.SecondHead(Quote.bare(delegation), first.line()));
      }
    }
    return head;
  }

  private @Nullable String email(Fields fields) {
    Optional<Value> value = fields.find("email");
    String email = value.map(Formats::email).orElse("");
    if (email.isEmpty()) {
      return null;
    }
    if (!emails.add(email.toLowerCase(Locale.ROOT))) {
      value.ifPresent(v -> v.wrong(new Mistake.EmailTaken()));
    }
    return email;
  }
}
