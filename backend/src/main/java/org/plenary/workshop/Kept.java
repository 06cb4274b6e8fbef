package org.plenary.workshop;

/// A part of the old plan that an import left as it was: it is open or over, or was changed by
/// hand.
///
/// @param path where it stands in the plan that holds now, such as `programme[0].sessions[1]`
/// @param reason a sentence
public record Kept(String path, String reason) {}
