package org.plenary.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person of the workshop with one role.
public record Person(
    String key,
    String name,
    @Nullable String delegation,
    Role role,
    boolean head,
    Attends attends,
    List<String> languages,
    @Nullable String email) {

  public Person {
    languages = List.copyOf(languages);
  }
}
