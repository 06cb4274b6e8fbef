package org.plenary.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.rules.Attends;
import org.plenary.rules.Role;
import org.plenary.session.Register.Knock;
import org.plenary.session.Register.RegisteredPerson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/// A person in the journal: role and delegation in the body; key, name and what a guest said of
/// whom they represent as one word beside it.
final class PersonCodec {

  /// What stands for the name of somebody who was erased.
  static final String ERASED = "—";

  private PersonCodec() {}

  static final class Serializer extends ValueSerializer<RegisteredPerson> {
    @Override
    public void serialize(
        RegisteredPerson person, JsonGenerator json, SerializationContext context) {
      var guest = person.guestDelegation();
      var word = person.key() + "\n" + person.name() + "\n" + (guest == null ? "" : guest);
      var index = JournalJson.keep(context, person.id(), word);
      json.writeStartObject();
      json.writeStringProperty("id", person.id().value());
      json.writeNumberProperty("w", index);
      json.writeNumberProperty("rank", person.rank());
      json.writeStringProperty("role", person.role().word());
      if (person.waiting()) {
        json.writeBooleanProperty("waiting", true);
      }
      var delegation = person.delegation();
      if (delegation != null) {
        json.writeStringProperty("delegation", delegation.value());
      }
      if (person.head()) {
        json.writeBooleanProperty("head", true);
      }
      json.writeStringProperty("attends", person.attends().word());
      json.writeArrayPropertyStart("languages");
      person.languages().forEach(json::writeString);
      json.writeEndArray();
      var knock = person.knock();
      if (knock != null) {
        write(knock, person.id(), json, context);
      }
      json.writeEndObject();
    }

    private static void write(
        Knock knock, PersonId about, JsonGenerator json, SerializationContext context) {
      json.writeObjectPropertyStart("knock");
      json.writeStringProperty("since", knock.since().toString());
      var again = knock.again();
      if (again != null) {
        json.writeStringProperty("again", again.toString());
      }
      if (knock.reason() != null) {
        json.writeNumberProperty("w", JournalJson.keep(context, about, knock.reason()));
      }
      json.writeArrayPropertyStart("resembles");
      knock.resembles().forEach(id -> json.writeString(id.value()));
      json.writeEndArray();
      if (knock.removed()) {
        json.writeBooleanProperty("removed", true);
      }
      json.writeEndObject();
    }
  }

  static final class Deserializer extends ValueDeserializer<RegisteredPerson> {
    @Override
    public RegisteredPerson deserialize(JsonParser parser, DeserializationContext context) {
      JsonNode node = context.readTree(parser);
      var rank = node.required("rank").asInt();
      var word = JournalJson.find(context, node.required("w").asInt());
      var parts = word == null ? erased(rank) : word.split("\n", 3);
      var languages = new ArrayList<String>();
      node.required("languages").forEach(language -> languages.add(language.asString()));
      return new RegisteredPerson(
          new PersonId(node.required("id").asString()),
          new PersonKey(parts[0]),
          parts[1],
          rank,
          Role.valueOf(node.required("role").asString().toUpperCase(Locale.ROOT)),
          node.path("waiting").asBoolean(false),
          delegation(node),
          node.path("head").asBoolean(false),
          Attends.valueOf(node.required("attends").asString().toUpperCase(Locale.ROOT)),
          languages,
          parts[2].isEmpty() ? null : parts[2],
          knock(node.get("knock"), context));
    }

    private static @Nullable Knock knock(@Nullable JsonNode node, DeserializationContext context) {
      if (node == null) {
        return null;
      }
      var again = node.get("again");
      var reason = node.get("w");
      var resembles = new ArrayList<PersonId>();
      node.required("resembles").forEach(id -> resembles.add(new PersonId(id.asString())));
      return new Knock(
          Instant.parse(node.required("since").asString()),
          again == null ? null : Instant.parse(again.asString()),
          reason == null ? null : JournalJson.find(context, reason.asInt()),
          resembles,
          node.path("removed").asBoolean(false));
    }

    private static String[] erased(int rank) {
      return new String[] {"erased-" + rank, ERASED, ""};
    }

    private static @Nullable DelegationKey delegation(JsonNode node) {
      var delegation = node.get("delegation");
      return delegation == null ? null : new DelegationKey(delegation.asString());
    }
  }
}
