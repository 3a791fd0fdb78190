package dev.lifeboat.evidence;

import dev.lifeboat.observation.ExactRequest;
import dev.lifeboat.observation.Observation;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of an example's evidence: an observation in its place.
 *
 * @param exact of a request that cannot be told from its observation
 */
record EvidenceLine(int n, Instant at, Observation observed, Optional<ExactRequest> exact) {}
