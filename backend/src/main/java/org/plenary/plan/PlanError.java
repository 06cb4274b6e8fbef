package org.plenary.plan;

/// One thing that is wrong in a plan file.
///
/// @param line from 1
/// @param column from 1, counted in code points
/// @param path such as `programme[0].sessions[1].polls[0].options`; empty for the file as a whole
public record PlanError(int line, int column, String path, Mistake mistake) {}
