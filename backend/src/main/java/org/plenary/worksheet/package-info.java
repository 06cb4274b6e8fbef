/// Worksheets: typed columns that people fill together, copy by copy, and what all copies add up
/// to.
@NullMarked
package org.plenary.worksheet;

import org.jspecify.annotations.NullMarked;
