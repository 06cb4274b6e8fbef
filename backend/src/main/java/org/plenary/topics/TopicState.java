package org.plenary.topics;

import org.plenary.ids.Seq;

/// A topic as it stands: who may see it and which entry touched it last.
///
/// @param lazy whether clients that name what they want get it only when they name it
public record TopicState(Topic topic, Audience audience, Seq version, Pace pace, boolean lazy) {}
