@NullMarked
package org.plenary.identity;

import org.jspecify.annotations.NullMarked;
