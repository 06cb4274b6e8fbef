/// The root of Plenary: puts the modules together and starts them.
@NullMarked
package org.plenary;

import org.jspecify.annotations.NullMarked;
