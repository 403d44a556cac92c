package de.tresen.web.api;

import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.servicelevel.LevelVersion;
import de.tresen.servicelevel.ServiceLevelDefinition;
import de.tresen.servicelevel.ServiceLevelDefinition.TargetTexts;
import de.tresen.servicelevel.ServiceLevels;
import de.tresen.web.Only;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is promised to people. */
@RestController
@RequestMapping("/api/v1/service-levels")
class ServiceLevelsController {

    private final ServiceLevels levels;

    ServiceLevelsController(ServiceLevels levels) {
        this.levels = levels;
    }

    @GetMapping
    Listing<LevelView> list(Listing.Page page) {
        return Listing.of(
                levels.list(page.after(), page.rows()),
                page,
                ServiceLevels.Keyed::key,
                row -> LevelView.of(row.key(), row.definition()));
    }

    @GetMapping("/{key}")
    LevelView get(@PathVariable String key) {
        return LevelView.of(key, levels.definition(key));
    }

    @PutMapping("/{key}")
    @Only({Role.ADMIN, Role.MANAGER, Role.PROCESS_OWNER})
    ResponseEntity<LevelView> put(@PathVariable String key, @RequestBody LevelBody body, Person caller) {
        boolean isNew = Puts.isNew(() -> levels.put(key, body.definition(), body.change(caller)));
        return Puts.answer(isNew, LevelView.of(key, body.definition()));
    }

    /** Who changed what and when, newest first; all on one page. */
    @GetMapping("/{key}/versions")
    Listing<LevelVersion> versions(@PathVariable String key) {
        return Listing.of(levels.versions(key));
    }

    /** A planned wording does not take effect. */
    @DeleteMapping("/{key}/versions/{version}")
    @Only({Role.ADMIN, Role.MANAGER, Role.PROCESS_OWNER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String key, @PathVariable UUID version, Person caller) {
        levels.withdraw(key, version, caller.username());
    }

    record LevelView(
            String key,
            @Nullable String name,
            @Nullable String serviceHours,
            @Nullable BigDecimal warnAt,
            @Nullable Map<String, @Nullable TargetTexts> targets,
            @Nullable String departmentResponse,
            @Nullable String approval,
            @Nullable Map<String, @Nullable String> hours,
            @Nullable List<@Nullable String> pauses) {

        static LevelView of(String key, ServiceLevelDefinition level) {
            return new LevelView(
                    key,
                    level.name(),
                    level.serviceHours(),
                    level.warnAt(),
                    level.targets(),
                    level.departmentResponse(),
                    level.approval(),
                    level.hours(),
                    level.pauses());
        }
    }
}
