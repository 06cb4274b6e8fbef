@NullMarked
package org.plenary;

import org.jspecify.annotations.NullMarked;
