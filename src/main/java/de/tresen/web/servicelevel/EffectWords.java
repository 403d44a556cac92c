package de.tresen.web.servicelevel;

import de.tresen.interaction.Interactions;
import de.tresen.people.Person;
import de.tresen.servicelevel.Foreseen;
import de.tresen.servicelevel.Foreseen.Example;
import de.tresen.servicelevel.Foreseen.Late;
import de.tresen.servicelevel.Foresight;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what a change would do, before it is done. */
@Component
class EffectWords {

    private final Interactions interactions;
    private final MessageSource messages;

    EffectWords(Interactions interactions, MessageSource messages) {
        this.interactions = interactions;
        this.messages = messages;
    }

    /**
     * What a change would do.
     *
     * @param facts how many promises it moves and how
     * @param late those that it would break, as far as the reader may see them; {@code lateWords} counts all
     */
    record Effect(
            @Nullable String example,
            List<String> facts,
            @Nullable String lateWords,
            List<LateLine> late,
            @Nullable String capped) {}

    /** A promise that would be late, with the address of its interaction. */
    record LateLine(String href, String text, String about) {}

    Effect of(Foreseen foreseen, Person reader) {
        return new Effect(
                example(foreseen.example(), reader.timeZone()),
                facts(foreseen),
                foreseen.lateInAll() == 0 ? null : say("effect.late", foreseen.lateInAll()),
                foreseen.late().stream().flatMap(late -> line(late, reader)).toList(),
                foreseen.capped() ? say("effect.capped", Foresight.MOST) : null);
    }

    private List<String> facts(Foreseen foreseen) {
        var facts = new ArrayList<String>();
        if (foreseen.looked() == 0) {
            facts.add(say("effect.none"));
            return facts;
        }
        add(facts, "effect.earlier", foreseen.earlier());
        add(facts, "effect.later", foreseen.later());
        add(facts, "effect.added", foreseen.added());
        add(facts, "effect.dropped", foreseen.dropped());
        add(facts, "effect.relieved", foreseen.relieved());
        add(facts, "effect.unchanged", foreseen.unchanged());
        return facts;
    }

    private void add(List<String> facts, String code, int many) {
        if (many > 0) {
            facts.add(say(code, many));
        }
    }

    private Stream<LateLine> line(Late late, Person reader) {
        return interactions
                .find(late.interaction(), reader)
                .map(found -> new LateLine(
                        "/interactions/" + found.id(),
                        found.number() + " " + found.subject(),
                        say("effect.wasDue", say("target." + late.target()), when(late.dueAt(), reader.timeZone()))))
                .stream();
    }

    private @Nullable String example(@Nullable Example example, ZoneId zone) {
        if (example == null) {
            return null;
        }
        var what = say("target." + example.target());
        var priority = say("priority." + example.priority());
        var start = when(example.start(), zone);
        var before = example.before();
        var after = example.after();
        if (after == null) {
            return say("effect.example.dropped", what, priority, start);
        }
        if (before == null) {
            return say("effect.example.added", what, priority, start, when(after, zone));
        }
        return example.differs()
                ? say("effect.example.moved", what, priority, start, when(after, zone), when(before, zone))
                : say("effect.example.same", what, priority, start, when(after, zone));
    }

    private String when(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern(say("effect.pattern"), LocaleContextHolder.getLocale())
                .format(at.atZone(zone));
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
