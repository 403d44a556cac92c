package de.tresen.businesstime;

import static de.tresen.businesstime.Hours.berlin;
import static de.tresen.businesstime.Hours.in;
import static de.tresen.businesstime.Hours.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9:00-12:00",
                "09:00",
                "09:00-",
                "-12:00",
                "09:00-12:00 ",
                "09:00 - 12:00",
                "09:60-12:00",
                "24:00-06:00",
                "09:00-24:01",
                "09:00-25:00",
                "09:00–12:00",
                "09.00-12.00",
                "09:00:00-12:00:00",
                "٠٩:٠٠-١٢:٠٠",
                "0900-1200"
            })
    void refusesMalformedBlocks(String block) {
        var refusal = refusal(berlin().on("MONDAY", "08:00-09:00", block));
        assertThat(refusal.field()).isEqualTo("week.MONDAY[1]");
        assertThat(refusal).hasMessageContaining("\"" + block + "\"").hasMessageContaining("09:00-17:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"09:00-09:00", "00:00-00:00"})
    void refusesEqualStartAndEnd(String block) {
        assertThat(refusal(berlin().on("MONDAY", block))).hasMessageContaining("00:00-24:00");
    }

    @Test
    void refusesOverlappingBlocksInWhateverOrder() {
        var refusal = refusal(berlin().on("TUESDAY", "13:00-17:00", "09:00-13:01"));
        assertThat(refusal.field()).isEqualTo("week.TUESDAY");
        assertThat(refusal).hasMessageContaining("09:00-13:01 and 13:00-17:00 overlap");
        refusal(berlin().on("MONDAY", "09:00-12:00", "09:00-12:00"));
        refusal(berlin().on("MONDAY", "09:00-24:00", "18:00-19:00"));
    }

    @Test
    void refusesOverlapsAcrossMidnight() {
        refusal(berlin().on("MONDAY", "22:00-06:00", "23:00-23:30"));
        refusal(berlin().on("MONDAY", "22:00-06:00", "23:00-01:00"));
        assertThat(refusal(berlin().except("2026-12-24", "Heiligabend", "20:00-02:00", "19:00-21:00"))
                        .field())
                .isEqualTo("exceptions[0].open");
    }

    @Test
    void takesBlocksThatTouchOrBelongToAnotherDay() {
        berlin().on("MONDAY", "12:00-17:00", "09:00-12:00").open();
        berlin().on("MONDAY", "22:00-06:00", "05:00-22:00").open();
        berlin().on("MONDAY", "22:00-06:00").on("TUESDAY", "05:00-08:00").open();
    }

    @Test
    void refusesUnknownZones() {
        for (var zone : new String[] {"Europe/Bielefeld", "", "Berlin", "+99:00"}) {
            assertThat(refusal(in(zone).daily("09:00-17:00")).field()).isEqualTo("timeZone");
        }
        assertThat(refusal(in(null).daily("09:00-17:00"))).hasMessageContaining("Europe/Berlin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE-XX", "XX", "", "de-be", "DE-", "DEBE", "DE-BE-BE", "Berlin", "../DE", "DE_BE"})
    void refusesUnknownRegions(String region) {
        assertThat(refusal(office().holidays(region)).field()).isEqualTo("publicHolidays");
    }

    @Test
    void takesEveryGermanState() {
        for (var state : "BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH".split(" ")) {
            office().holidays("DE-" + state).open();
        }
    }

    @Test
    void refusesTwoExceptionsOnOneDate() {
        var refusal = refusal(
                office().except("2026-12-24", "a").except("2026-12-31", "b").except("2026-12-24", "c"));
        assertThat(refusal.field()).isEqualTo("exceptions[2].date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "24.12.2026", "2026-12-24T00:00:00Z", "+2026-12-24", "", "2026-13-01"})
    void refusesMalformedDates(String date) {
        assertThat(refusal(office().except(date, "a")).field()).isEqualTo("exceptions[0].date");
    }

    @Test
    void refusesExceptionsWithoutAName() {
        assertThat(refusal(office().except("2026-12-24", " ")).field()).isEqualTo("exceptions[0].name");
        assertThat(refusal(office().except("2026-12-24", "a\u0000b")).field()).isEqualTo("exceptions[0].name");
    }

    @Test
    void refusesHoursThatNeverOpen() {
        assertThat(refusal(berlin())).hasMessageContaining("nothing is ever open");
        assertThat(refusal(berlin().daily())).hasMessageContaining("nothing is ever open");
        assertThat(refusal(berlin().except("2026-12-24", "closed"))).hasMessageContaining("nothing is ever open");
    }

    @Test
    void refusesUnknownDays() {
        for (var day : new String[] {"Monday", "MON", "MONTAG", ""}) {
            assertThat(refusal(berlin().on(day, "09:00-17:00"))).hasMessageContaining("MONDAY, TUESDAY");
        }
    }

    @Test
    void refusesNullWhereSomethingMustStand() {
        var week = new HashMap<String, List<String>>();
        week.put("MONDAY", null);
        assertThat(refusal(new ServiceHoursDefinition("UTC", week, null, null)).field())
                .isEqualTo("week.MONDAY");
        week.put("MONDAY", Arrays.asList("09:00-10:00", null));
        assertThat(refusal(new ServiceHoursDefinition("UTC", week, null, null)).field())
                .isEqualTo("week.MONDAY[1]");
        assertThat(refusal(new ServiceHoursDefinition("UTC", null, null, null)).field())
                .isEqualTo("week");
        var nothing = new ArrayList<ServiceHoursDefinition.ExceptionDay>();
        nothing.add(null);
        assertThat(refusal(new ServiceHoursDefinition("UTC", Map.of("MONDAY", List.of("09:00-10:00")), null, nothing))
                        .field())
                .isEqualTo("exceptions[0]");
    }

    private static InvalidInput refusal(Hours hours) {
        return refusal(hours.definition());
    }

    private static InvalidInput refusal(ServiceHoursDefinition definition) {
        var refusal = catchThrowableOfType(InvalidInput.class, () -> ServiceHours.of(definition));
        assertThat(refusal).as("refused").isNotNull();
        return refusal;
    }
}
