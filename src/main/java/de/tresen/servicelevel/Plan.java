package de.tresen.servicelevel;

import java.time.Duration;
import java.util.UUID;

/** How a clock counts: the wording of service hours it runs on, and how much of their time it has. */
record Plan(String hoursKey, UUID hoursVersion, Duration promised, Duration warnAfter) {}
