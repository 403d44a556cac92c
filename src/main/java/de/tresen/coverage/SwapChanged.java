package de.tresen.coverage;

/** Somebody was asked to take a shift, or has answered. */
public record SwapChanged(Swap swap, Shift shift) {}
