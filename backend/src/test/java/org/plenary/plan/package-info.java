@NullMarked
package org.plenary.plan;

import org.jspecify.annotations.NullMarked;
