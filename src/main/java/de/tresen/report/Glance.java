package de.tresen.report;

/**
 * The first line of the manager's desk.
 *
 * @param running neither ended nor late
 * @param soon of these, due within the next hour
 * @param brokenToday became late since midnight of the reader
 * @param lateNow open and late, whenever that began
 */
public record Glance(long running, long soon, long brokenToday, long lateNow) {}
