package de.tresen.process;

import java.math.BigDecimal;
import java.util.List;

/**
 * A decision as plain rows, in the order in which they are asked.
 *
 * @param key of its file, such as {@code choose-service-level}
 * @param id of the decision, such as {@code chooseServiceLevel}
 * @param policy what counts when several rows fit
 */
public record DecisionTable(
        String key,
        String id,
        String name,
        String description,
        Policy policy,
        List<Column> inputs,
        List<Column> outputs,
        List<Row> rows) {

    public DecisionTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
    }

    /** What counts when several rows fit, after DMN's hit policies. */
    public enum Policy {

        /** The first of them decides; also where only one may fit, or all say the same. */
        FIRST,

        /** Each of them. */
        EACH,

        /** Of each result, the first row that gives it; a row may leave out the others. */
        PARTS;

        static Policy of(String hitPolicy) {
            return switch (hitPolicy) {
                case "COLLECT" -> EACH;
                case "RULE ORDER" -> PARTS;
                default -> FIRST;
            };
        }
    }

    /** The same table with other rows. */
    public DecisionTable with(List<Row> others) {
        return new DecisionTable(key, id, name, description, policy, inputs, outputs, others);
    }

    /**
     * @param name of the fact, or of the result
     * @param label as the model calls it
     * @param type of FEEL, such as {@code string}
     * @param values the only ones there are; none = any
     */
    public record Column(String name, String label, String type, List<String> values) {

        public Column {
            values = List.copyOf(values);
        }

        /** A fact as somebody wrote it; what cannot be read as a number is none, and counts as zero. */
        public Object fact(String text) {
            return switch (type) {
                case "string" -> text.strip();
                case "boolean" -> text.strip().equals("true");
                case "date", "dateTime", "time" -> text.strip();
                default -> text.strip().matches("-?[0-9]{1,12}(\\.[0-9]{1,9})?") ? new BigDecimal(text.strip()) : 0;
            };
        }
    }

    /**
     * A row as it is written; each cell in the language of the table (FEEL).
     *
     * @param id that it keeps through all wordings; empty = it is new
     * @param note what it is for
     */
    public record Row(String id, List<String> inputs, List<String> outputs, String note) {

        public Row {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
        }
    }
}
