/// Attendance: who was there when, as a pure function of evidence.
@NullMarked
package org.plenary.attendance;

import org.jspecify.annotations.NullMarked;
