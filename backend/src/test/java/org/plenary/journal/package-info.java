@NullMarked
package org.plenary.journal;

import org.jspecify.annotations.NullMarked;
