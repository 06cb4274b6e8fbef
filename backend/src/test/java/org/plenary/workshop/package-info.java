@NullMarked
package org.plenary.workshop;

import org.jspecify.annotations.NullMarked;
