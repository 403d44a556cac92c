package de.tresen.process;

/**
 * Something about a decision table that its owner should know.
 *
 * @param row counted from 0; -1 = the table as a whole
 * @param column the name of the fact or result; empty = the row as a whole
 * @param error it cannot be published so
 * @param what it is about, such as the value that nobody knows
 */
public record DecisionFinding(int row, String column, boolean error, Code code, String what) {

    /** What was found; names stand in the message bundle. */
    public enum Code {
        /** The cell is not a value, a list, a comparison, a range or not(…). */
        CELL,
        /** A result is missing. */
        MISSING,
        /** None of the values that the table knows. */
        VALUE,
        /** Must be counted time, such as PT4H. */
        LENGTH,
        /** Names something that does not exist. */
        UNKNOWN,
        /** No case is left for this row: those above take them all. */
        UNREACHABLE,
        /** No row holds for a case. */
        HOLE,
        /** There is no row at all. */
        EMPTY
    }
}
