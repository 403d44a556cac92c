package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.Statements;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a round costs; what it does is told in the tests of the contract. */
@DeskTest
@Tag("both-databases")
class ReturnTests {

    @Autowired
    Desk desk;

    @Autowired
    Return back;

    @Autowired
    JdbcTemplate sql;

    private Brand brand;
    private String interaction;

    @BeforeEach
    void holdSomething() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        interaction =
                brand.writes("t1", "t1-1", "Wann kommt das Paket?").at("/id").asString();
        var now = desk.clock().instant();
        shift(brand.name("anna"), now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(6)));
    }

    @AfterEach
    void forget() {
        sql.update("delete from work_item where acting_for like ?", "owner%-" + brand.key());
    }

    /** Every other one is away, the shift of the others is over. */
    private void actForOwners(int from, int to) {
        var now = desk.clock().instant();
        IntStream.range(from, to).forEach(number -> {
            var owner = "owner" + number + "-" + brand.key();
            sql.update(
                    "insert into person (username, name, time_zone, active) values (?, ?, 'Europe/Berlin', true)",
                    owner,
                    owner);
            sql.update("insert into person_role (person, role) values (?, 'AGENT')", owner);
            sql.update("insert into person_team (person, team) values (?, ?)", owner, brand.team());
            if (number % 2 == 0) {
                away(owner, now);
            } else {
                shift(owner, now.minus(Duration.ofHours(9)), now.minus(Duration.ofHours(1)));
            }
            sql.update("""
                    insert into work_item (task, interaction, kind, name, team, assignee, needs, number, subject, channel,
                        contact_name, priority, status, created_at, sort_at, acting_for)
                    select ?, interaction, kind, name, team, ?, needs, number, subject, channel, contact_name, priority,
                        status, created_at, sort_at, ?
                    from work_item where interaction = ? and acting_for is null
                    """, owner, brand.name("anna"), owner, UUID.fromString(interaction));
        });
    }

    private void away(String person, Instant now) {
        sql.update("""
                insert into absence (id, person, kind, from_at, to_at, whole_days, state, moves, answering, approving,
                    questions, entered_by, entered_at)
                values (?, ?, 'SICK', ?, ?, false, 'APPROVED', 'SHOW_TO_SUBSTITUTE', true, true, true, 'test', ?)
                """, UUID.randomUUID(), person, at(now), at(now.plus(Duration.ofDays(2))), at(now));
    }

    private void shift(String person, Instant from, Instant to) {
        sql.update("""
                insert into duty_shift (id, team, person, from_at, to_at, duty, entered_by, entered_at)
                values (?, ?, ?, ?, ?, 'REGULAR', 'test', ?)
                """, UUID.randomUUID(), brand.team(), person, at(from), at(to), at(from));
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }

    @Test
    void aRoundAsksNoMoreForManyOwnersThanForFew() {
        actForOwners(0, 2);
        int few = Statements.of(back::returnDue);
        actForOwners(2, 40);
        assertThat(Statements.of(back::returnDue))
                .as("statements")
                .isEqualTo(few)
                .isLessThan(20);
    }
}
