package de.tresen.businesstime;

/** Something written for business time cannot be taken; says where, and what to write instead. */
public final class InvalidInput extends IllegalArgumentException {

    private final String field;

    /**
     * @param field path of what is wrong, e.g. {@code week.MONDAY[1]}
     * @param whatToDo what is wrong and what to write instead
     */
    public InvalidInput(String field, String whatToDo) {
        super(whatToDo);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
