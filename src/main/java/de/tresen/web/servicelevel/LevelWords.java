package de.tresen.web.servicelevel;

import de.tresen.interaction.Priority;
import de.tresen.servicelevel.Pause;
import de.tresen.servicelevel.ServiceHoursBook;
import de.tresen.servicelevel.ServiceLevel;
import de.tresen.servicelevel.Target;
import de.tresen.web.frame.Times;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a service level in words. */
@Component
class LevelWords {

    private final MessageSource messages;

    LevelWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What a level promises for one priority: the three targets, in their order. */
    record Row(String priority, List<String> promised) {}

    List<Row> rows(ServiceLevel level, Times times) {
        return LevelForm.PRIORITIES.stream()
                .map(priority -> new Row(
                        say("priority." + priority),
                        LevelForm.BY_PRIORITY.stream()
                                .map(target -> said(level, target, priority, times))
                                .toList()))
                .toList();
    }

    private String said(ServiceLevel level, Target target, Priority priority, Times times) {
        var words = LevelForm.words(level.promised(target, priority), times);
        return words == null ? say("level.notPromised") : words;
    }

    /** Everything else: departments, approvals, hours, warning, pauses. */
    List<String> sentences(ServiceLevel level, Times times) {
        var sentences = new ArrayList<String>();
        var department = LevelForm.words(level.departmentResponse(), times);
        var approval = LevelForm.words(level.approval(), times);
        sentences.add(department == null ? say("level.says.noDepartment") : say("level.says.department", department));
        sentences.add(approval == null ? say("level.says.noApproval") : say("level.says.approval", approval));
        sentences.add(say("level.says.hours", hours(level.serviceHours())));
        own(level)
                .forEach(target ->
                        sentences.add(say("level.says.ownHours", say("target." + target), hours(level.hours(target)))));
        sentences.add(say("level.says.warnAt", LevelForm.percent(level.warnAt())));
        sentences.add(pauses(level));
        return sentences;
    }

    private static Stream<Target> own(ServiceLevel level) {
        return level.ownHours().keySet().stream().sorted();
    }

    private String pauses(ServiceLevel level) {
        return level.pauses().isEmpty()
                ? say("level.says.noPause")
                : level.pauses().stream()
                        .sorted()
                        .map(pause -> say("level.says.pause." + pause))
                        .collect(Collectors.joining(" "));
    }

    String hours(String key) {
        return key.equals(ServiceHoursBook.ROUND_THE_CLOCK) ? say("hours.roundTheClock") : key;
    }

    /** What the desk calls a table that decides. */
    String table(String key, String otherwise) {
        var name = messages.getMessage("decision.name." + key, null, otherwise, LocaleContextHolder.getLocale());
        return name == null ? otherwise : name;
    }

    /** All that a wording says by what it speaks of, in the order of the form. */
    Map<String, String> lines(ServiceLevel level, Times times) {
        var lines = new LinkedHashMap<String, String>();
        lines.put(say("level.name"), level.name());
        for (var priority : LevelForm.PRIORITIES) {
            for (var target : LevelForm.BY_PRIORITY) {
                lines.put(
                        say("priority." + priority) + " · " + say("target." + target),
                        said(level, target, priority, times));
            }
        }
        for (var target : List.of(Target.DEPARTMENT_RESPONSE, Target.APPROVAL)) {
            lines.put(say("target." + target), said(level, target, LevelForm.PRIORITIES.get(0), times));
        }
        lines.put(say("level.serviceHours"), hours(level.serviceHours()));
        for (var target : Target.values()) {
            lines.put(say("level.hoursOf", say("target." + target)), hours(level.hours(target)));
        }
        lines.put(say("level.warnAt"), say("level.percent", LevelForm.percent(level.warnAt())));
        for (var pause : Pause.values()) {
            lines.put(say("level.pause." + pause), say(level.pauses().contains(pause) ? "level.yes" : "level.no"));
        }
        return lines;
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
