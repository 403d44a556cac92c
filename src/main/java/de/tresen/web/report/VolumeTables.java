package de.tresen.web.report;

import de.tresen.report.Volume;
import de.tresen.web.report.ReportPage.Step;
import de.tresen.web.report.Table.Cell;
import de.tresen.web.report.Table.Line;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When people write and who is there then, as a map of the week and in words. */
@Component
class VolumeTables {

    private static final int STEPS = 5;
    private static final int DAYS = 7;

    private final ReportWords words;

    VolumeTables(ReportWords words) {
        this.words = words;
    }

    /**
     * A line for each hour of the day from the first to the last in which something comes in or somebody is there, a
     * column for each weekday.
     */
    Table map(Volume volume) {
        var head = Stream.concat(
                        Stream.of(words.say("reports.column.hour")),
                        Stream.of(DayOfWeek.values())
                                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, ReportWords.locale())))
                .toList();
        return new Table(
                "volume",
                head,
                hours(volume)
                        .mapToObj(hour -> new Line(
                                Cell.of(String.format(Locale.ROOT, "%02d:00", hour)),
                                IntStream.range(0, DAYS)
                                        .mapToObj(day -> cell(volume, hour, day))
                                        .toList()))
                        .toList());
    }

    private static IntStream hours(Volume volume) {
        var used = IntStream.range(0, volume.hours().size())
                .filter(hour ->
                        volume.hours().get(hour).stream().anyMatch(slot -> slot.count() > 0 || slot.people() > 0))
                .summaryStatistics();
        return used.getCount() == 0 ? IntStream.empty() : IntStream.rangeClosed(used.getMin(), used.getMax());
    }

    private Cell cell(Volume volume, int hour, int day) {
        var slot = volume.hours().get(hour).get(day);
        var people = words.average(slot.people());
        if (slot.count() == 0 && people.equals("0")) {
            return Cell.of("");
        }
        return new Cell(
                Long.toString(slot.count()),
                slot.count() == 0 ? null : received(volume, (day + 1) + "-" + hour),
                slot.count() == 0 ? 0 : (int) Math.ceil((double) STEPS * slot.count() / volume.most()),
                -1,
                new Table.Beside(people, words.say("reports.volume.slot", slot.count(), people)));
    }

    /** Where much comes in and nobody is there. */
    List<Step> deserted(Volume volume) {
        return volume.deserted().stream()
                .map(slot -> new Step(
                        words.say("reports.volume.count", slot.count()),
                        received(volume, slot.day().getValue() + "-" + slot.from() + "-" + slot.to()),
                        words.say("reports.volume.deserted", words.day(slot.day()), slot.from(), slot.to())))
                .toList();
    }

    private static String received(Volume volume, String daytime) {
        return Links.builder("interactions", volume.period())
                .queryParam("received", daytime)
                .encode()
                .toUriString();
    }
}
