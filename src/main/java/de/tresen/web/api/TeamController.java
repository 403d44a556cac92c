package de.tresen.web.api;

import de.tresen.people.Role;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.platform.WrongFields;
import de.tresen.servicelevel.ServiceHoursBook;
import de.tresen.web.Only;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Teams and departments. */
@RestController
@RequestMapping("/api/v1/teams")
class TeamController {

    private final Teams teams;
    private final ServiceHoursBook hours;

    TeamController(Teams teams, ServiceHoursBook hours) {
        this.teams = teams;
        this.hours = hours;
    }

    @GetMapping
    Listing<TeamView> list(Listing.Page page) {
        return Listing.of(teams.list(page.after(), page.rows()), page, Team::key, TeamView::of);
    }

    @GetMapping("/{key}")
    TeamView get(@PathVariable String key) {
        return TeamView.of(teams.get(key));
    }

    @PutMapping("/{key}")
    @Only(Role.ADMIN)
    ResponseEntity<TeamView> put(@PathVariable String key, @RequestBody TeamBody body) {
        var team = body.toTeam(key);
        new WrongFields()
                .unless(
                        team.serviceHours() == null || hours.exists(team.serviceHours()),
                        "serviceHours",
                        "there are no service hours of this key; create them with PUT /api/v1/service-hours/{key} first")
                .refuse("team.invalid");
        return Puts.answer(teams.put(team), TeamView.of(team));
    }

    /** A team as it is sent. */
    record TeamBody(
            @Nullable String name,
            @Nullable String timeZone,
            @Nullable String serviceHours,
            @Nullable Boolean department) {

        Team toTeam(String key) {
            new WrongFields()
                    .key(key, "key")
                    .line(name, "name", 200)
                    .zone(timeZone, "timeZone")
                    .refuse("team.invalid");
            return new Team(
                    key,
                    Objects.requireNonNull(name),
                    ZoneId.of(Objects.requireNonNull(timeZone)),
                    serviceHours,
                    Boolean.TRUE.equals(department));
        }
    }

    /** A team as it is shown. */
    record TeamView(
            String key,
            String name,
            String timeZone,
            @Nullable String serviceHours,
            boolean department) {

        static TeamView of(Team team) {
            return new TeamView(
                    team.key(), team.name(), team.timeZone().getId(), team.serviceHours(), team.department());
        }
    }
}
