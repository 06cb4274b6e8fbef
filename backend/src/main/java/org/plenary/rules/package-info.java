/// What pure rules share: the moment in which they decide, and how they answer.
@NullMarked
package org.plenary.rules;

import org.jspecify.annotations.NullMarked;
