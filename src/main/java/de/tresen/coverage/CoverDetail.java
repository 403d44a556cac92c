package de.tresen.coverage;

/**
 * What somebody is told about cover, as one line of text until it is said in their language.
 *
 * @param outcome what was decided; empty = nothing was
 * @param name of who asks, decided or hands over
 */
public record CoverDetail(String outcome, Days days, String name) {

    private static final String NOTHING = "-";

    public static CoverDetail of(Days days, String name) {
        return new CoverDetail("", days, name);
    }

    public static CoverDetail read(String text) {
        var parts = text.split(" ", 3);
        return new CoverDetail(parts[0].equals(NOTHING) ? "" : parts[0], Days.parse(parts[1]), parts[2]);
    }

    @Override
    public String toString() {
        return (outcome.isEmpty() ? NOTHING : outcome) + " " + days + " " + name;
    }
}
