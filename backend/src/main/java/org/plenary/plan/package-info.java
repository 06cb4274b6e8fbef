/// The plan file: its grammar, all of its errors with their places, and writing it back.
@NullMarked
package org.plenary.plan;

import org.jspecify.annotations.NullMarked;
