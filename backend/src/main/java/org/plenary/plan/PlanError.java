package org.plenary.plan;

/// One thing that is wrong in a plan file.
///
/// @param line from 1
/// @param column from 1, counted in code points
/// @param path such as `programme[0].sessions[1].polls[0].options`; empty for the file as a whole
/// @param message a sentence that says what was expected
public record PlanError(int line, int column, String path, String message) {}
