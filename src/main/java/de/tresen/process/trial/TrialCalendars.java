package de.tresen.process.trial;

import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendarManager;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.jspecify.annotations.Nullable;

/**
 * Timers of the sandbox count from the time of the scene. The engine's own clock belongs to all engines of this process,
 * so that moving it would ring the timers of the desk itself.
 */
final class TrialCalendars {

    private TrialCalendars() {}

    static BusinessCalendarManager all() {
        var calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new Durations());
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new Dates());
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new Cycles());
        return calendars;
    }

    private static Date from(@Nullable Date start) {
        return start == null ? Date.from(Scene.current().now()) : start;
    }

    private static final class Durations extends DurationBusinessCalendar {

        @Override
        public Date resolveDuedate(String text) {
            return super.resolveDuedate(text, from(null));
        }

        @Override
        public Date resolveDuedate(String text, @Nullable Date start) {
            return super.resolveDuedate(text, from(start));
        }
    }

    private static final class Dates extends DueDateBusinessCalendar {

        @Override
        public Date resolveDuedate(String text) {
            return super.resolveDuedate(text, from(null));
        }

        @Override
        public Date resolveDuedate(String text, @Nullable Date start) {
            return super.resolveDuedate(text, from(start));
        }
    }

    private static final class Cycles extends CycleBusinessCalendar {

        @Override
        public Date resolveDuedate(String text) {
            return super.resolveDuedate(text, from(null));
        }

        @Override
        public Date resolveDuedate(String text, @Nullable Date start) {
            return super.resolveDuedate(text, from(start));
        }

        @Override
        public Date resolveDuedate(String text, @Nullable Date start, long offset) {
            return super.resolveDuedate(text, from(start), offset);
        }
    }
}
