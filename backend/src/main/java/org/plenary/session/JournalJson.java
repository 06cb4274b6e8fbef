package org.plenary.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.breakout.BreakoutDefinition;
import org.plenary.ids.BootId;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.CopyKey;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.Id;
import org.plenary.ids.ItemKey;
import org.plenary.ids.OptionKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.PollKey;
import org.plenary.ids.RoomKey;
import org.plenary.ids.RowKey;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionKey;
import org.plenary.ids.TabId;
import org.plenary.ids.ThemeKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.ids.WorkshopId;
import org.plenary.ids.WorkshopKey;
import org.plenary.journal.Words;
import org.plenary.poll.Answer;
import org.plenary.poll.Voter;
import org.plenary.rules.Text;
import org.plenary.rules.Word;
import org.plenary.worksheet.CellValue;
import org.plenary.worksheet.WorksheetDefinition;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/// How values stand in the journal: ids as texts, words by their index, unions by a type field.
final class JournalJson {

  /// The attribute under which the words of the entry at hand are found.
  static final String WORDS = "words";

  private static final Map<Class<? extends Id>, Function<String, ? extends Id>> IDS =
      Map.ofEntries(
          Map.entry(BootId.class, BootId::new),
          Map.entry(BreakoutKey.class, BreakoutKey::new),
          Map.entry(ColumnKey.class, ColumnKey::new),
          Map.entry(ConnectionId.class, ConnectionId::new),
          Map.entry(CopyKey.class, CopyKey::new),
          Map.entry(DelegationKey.class, DelegationKey::new),
          Map.entry(ItemKey.class, ItemKey::new),
          Map.entry(OptionKey.class, OptionKey::new),
          Map.entry(PersonId.class, PersonId::new),
          Map.entry(PersonKey.class, PersonKey::new),
          Map.entry(PollKey.class, PollKey::new),
          Map.entry(RoomKey.class, RoomKey::new),
          Map.entry(RowKey.class, RowKey::new),
          Map.entry(SessionKey.class, SessionKey::new),
          Map.entry(TabId.class, TabId::new),
          Map.entry(ThemeKey.class, ThemeKey::new),
          Map.entry(WorksheetKey.class, WorksheetKey::new),
          Map.entry(WorkshopId.class, WorkshopId::new),
          Map.entry(WorkshopKey.class, WorkshopKey::new));

  private JournalJson() {}

  static JsonMapper mapper() {
    var module = new SimpleModule();
    module.addSerializer(Id.class, new IdSerializer());
    module.addKeySerializer(Id.class, new IdKeySerializer());
    IDS.forEach((type, make) -> id(module, type, make));
    module.addSerializer(Word.class, new WordSerializer());
    module.addDeserializer(Word.class, new WordDeserializer());
    module.addSerializer(Register.RegisteredPerson.class, new PersonCodec.Serializer());
    module.addDeserializer(Register.RegisteredPerson.class, new PersonCodec.Deserializer());
    return JsonMapper.builder()
        .addModule(module)
        .addMixIn(Seq.class, PlainValue.class)
        .addMixIn(Text.class, PlainText.class)
        .addMixIn(Answer.class, Tagged.class)
        .addMixIn(Voter.class, Tagged.class)
        .addMixIn(BreakoutDefinition.Groups.class, Tagged.class)
        .addMixIn(WorksheetDefinition.Rows.class, Tagged.class)
        .addMixIn(CellValue.class, TaggedCell.class)
        .registerSubtypes(
            new NamedType(Answer.One.class, "one"),
            new NamedType(Answer.Many.class, "many"),
            new NamedType(Answer.Value.class, "value"),
            new NamedType(Voter.OfPerson.class, "person"),
            new NamedType(Voter.OfSeat.class, "seat"),
            new NamedType(BreakoutDefinition.Groups.Count.class, "count"),
            new NamedType(BreakoutDefinition.Groups.Size.class, "size"),
            new NamedType(BreakoutDefinition.Groups.Named.class, "named"),
            new NamedType(WorksheetDefinition.Rows.Listed.class, "listed"),
            new NamedType(WorksheetDefinition.Rows.PerDelegation.class, "per-delegation"),
            new NamedType(WorksheetDefinition.Rows.PerPerson.class, "per-person"),
            new NamedType(WorksheetDefinition.Rows.Free.class, "free"),
            new NamedType(CellValue.Empty.class, "empty"),
            new NamedType(CellValue.Prose.class, "text"),
            new NamedType(CellValue.Link.class, "link"),
            new NamedType(CellValue.Option.class, "option"),
            new NamedType(CellValue.Whole.class, "number"),
            new NamedType(CellValue.Flag.class, "flag"),
            new NamedType(CellValue.Person.class, "person"),
            new NamedType(CellValue.Day.class, "day"))
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();
  }

  /// Keeps a word for the entry that is being written and gives its index.
  static int keep(SerializationContext context, PersonId about, @Nullable String text) {
    @SuppressWarnings("unchecked")
    var words = (List<Words>) context.getAttribute(WORDS);
    words.add(new Words(about.value(), text == null ? "" : text));
    return words.size() - 1;
  }

  /// The word at this index of the entry that is being read, or null where it was erased.
  static @Nullable String find(DeserializationContext context, int index) {
    @SuppressWarnings("unchecked")
    var words = (List<Optional<String>>) context.getAttribute(WORDS);
    return words.get(index).orElse(null);
  }

  private static <T extends Id> void id(
      SimpleModule module, Class<? extends T> type, Function<String, ? extends T> make) {
    @SuppressWarnings("unchecked")
    var exact = (Class<T>) type;
    module.addDeserializer(
        exact,
        new ValueDeserializer<T>() {
          @Override
          public T deserialize(JsonParser parser, DeserializationContext context) {
            return make.apply(parser.getString());
          }
        });
    module.addKeyDeserializer(
        exact,
        new KeyDeserializer() {
          @Override
          public Object deserializeKey(String key, DeserializationContext context) {
            return make.apply(key);
          }
        });
  }

  /// A record that stands as its only value.
  interface PlainValue {
    @JsonValue
    long value();
  }

  /// A text that stands as the map of its languages.
  interface PlainText {
    @JsonValue
    Map<String, String> byLanguage();
  }

  /// A union whose members are told apart by a type field.
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  interface Tagged {}

  /// What a cell holds, without what follows from it.
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonIgnoreProperties({"filled", "erased"})
  interface TaggedCell {}

  private static final class IdSerializer extends ValueSerializer<Id> {
    @Override
    public void serialize(Id id, JsonGenerator generator, SerializationContext context) {
      generator.writeString(id.value());
    }
  }

  private static final class IdKeySerializer extends ValueSerializer<Id> {
    @Override
    public void serialize(Id id, JsonGenerator generator, SerializationContext context) {
      generator.writeName(id.value());
    }
  }

  private static final class WordSerializer extends ValueSerializer<Word> {
    @Override
    public void serialize(Word word, JsonGenerator generator, SerializationContext context) {
      var index = keep(context, word.about(), word.text());
      generator.writeStartObject();
      generator.writeStringProperty("about", word.about().value());
      generator.writeNumberProperty("w", index);
      generator.writeEndObject();
    }
  }

  private static final class WordDeserializer extends ValueDeserializer<Word> {
    @Override
    public Word deserialize(JsonParser parser, DeserializationContext context) {
      var node = context.readTree(parser);
      return new Word(
          new PersonId(node.required("about").asString()),
          find(context, node.required("w").asInt()));
    }
  }
}
