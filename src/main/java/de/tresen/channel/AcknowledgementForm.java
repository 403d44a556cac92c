package de.tresen.channel;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads what somebody wants people to be told outside the service hours. */
final class AcknowledgementForm {

    /** Longer than most names and times, so that what fits with them fits at night too. */
    private static final Map<String, String> LONG = Map.of(
            Placeholders.PERSON, "x".repeat(40),
            Placeholders.NUMBER, "#1000000",
            Placeholders.CHANNEL, "x".repeat(40),
            Acknowledgement.OPENS, "Donnerstag, 24. September 2026, 09:00 Uhr (MESZ)",
            Acknowledgement.EXPECTED, "Donnerstag, 24. September 2026, 09:00 Uhr (MESZ)");

    private AcknowledgementForm() {}

    /** @param maxLength longest text that the platform takes */
    static Optional<Acknowledgement> read(Fields fields, Optional<Integer> maxLength, LengthUnit unit) {
        return fields.optionalObject("acknowledgement").map(form -> {
            var active = form.flag("active", false);
            var inPublic = form.flag("public", false);
            var texts = new TreeMap<String, String>();
            form.optionalObject("texts").ifPresent(wording -> {
                Acknowledgement.LANGUAGES.forEach(language ->
                        text(wording, language, maxLength, unit).ifPresent(text -> texts.put(language, text)));
                wording.refuseUnknown();
            });
            form.refuseUnknown();
            return new Acknowledgement(active, inPublic, texts);
        });
    }

    private static Optional<String> text(
            Fields wording, String language, Optional<Integer> maxLength, LengthUnit unit) {
        var text = wording.textUnlessEmpty(language, Acknowledgement.LONGEST).map(words -> words.replace("\r\n", "\n"));
        text.ifPresent(words -> {
            if (!Acknowledgement.PLACEHOLDERS.containsAll(Placeholders.in(words))) {
                wording.wrong(language, advice());
            } else if (maxLength.isPresent() && unit.count(Placeholders.fill(words, LONG)) > maxLength.get()) {
                wording.wrong(language, "is too long for this channel, which takes " + maxLength.get() + " characters");
            }
        });
        return text.map(String::strip);
    }

    private static String advice() {
        return Acknowledgement.PLACEHOLDERS.stream()
                .map(name -> "{" + name + "}")
                .collect(Collectors.joining(", ", "use only these placeholders: ", ""));
    }
}
