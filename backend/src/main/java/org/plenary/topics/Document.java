package org.plenary.topics;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.Id;
import org.plenary.rules.Text;

/// An immutable JSON object without nulls: strings, whole numbers, booleans, documents and small
/// lists of strings, numbers or documents.
public final class Document {

  public static final Document EMPTY = new Document(new LinkedHashMap<>());

  private final Map<String, Object> members;

  private Document(Map<String, Object> members) {
    this.members = Collections.unmodifiableMap(members);
  }

  /// The members in the order in which they were put; values are String, Long, Boolean, Document or
  /// List.
  public Map<String, Object> members() {
    return members;
  }

  public @Nullable Object get(String name) {
    return members.get(name);
  }

  public static Builder with() {
    return new Builder();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Document document && members.equals(document.members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  @Override
  public String toString() {
    return members.toString();
  }

  /// Collects members; what is null is left out.
  public static final class Builder {

    private final LinkedHashMap<String, Object> members = new LinkedHashMap<>();

    private Builder() {}

    public Builder put(String name, @Nullable String value) {
      return any(name, value);
    }

    public Builder put(String name, @Nullable Id value) {
      return any(name, value == null ? null : value.value());
    }

    public Builder put(String name, long value) {
      return any(name, value);
    }

    public Builder put(String name, boolean value) {
      return any(name, value);
    }

    public Builder put(String name, @Nullable Instant value) {
      return any(name, value == null ? null : value.toString());
    }

    public Builder put(String name, @Nullable Document value) {
      return any(name, value);
    }

    public Builder put(String name, Optional<Document> value) {
      return any(name, value.orElse(null));
    }

    /// All languages of a text, as an object by language.
    public Builder put(String name, @Nullable Text value) {
      if (value == null) {
        return this;
      }
      var languages = with();
      value.byLanguage().forEach(languages::put);
      return put(name, languages.build());
    }

    /// A small list of texts, whole numbers or documents.
    public Builder put(String name, List<?> values) {
      return any(name, values.stream().map(Builder::plain).toList());
    }

    public Document build() {
      return new Document(new LinkedHashMap<>(members));
    }

    private Builder any(String name, @Nullable Object value) {
      if (value != null) {
        members.put(name, value);
      }
      return this;
    }

    private static Object plain(Object value) {
      return switch (value) {
        case Id id -> id.value();
        case Integer number -> number.longValue();
        default -> value;
      };
    }
  }
}
