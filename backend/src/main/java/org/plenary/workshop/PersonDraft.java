package org.plenary.workshop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person as somebody typed them, before anything of it was checked.
///
/// @param delegation the key
/// @param attends null for what is usual in the workshop
public record PersonDraft(
    String name,
    @Nullable String delegation,
    String role,
    boolean head,
    @Nullable String attends,
    List<String> languages,
    @Nullable String email) {

  public PersonDraft {
    languages = List.copyOf(languages);
  }
}
