package de.tresen.web.api;

import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.WrongFields;
import de.tresen.process.version.Migration.Group;
import de.tresen.process.version.Obstacle;
import de.tresen.studio.Drafts;
import de.tresen.studio.Migrations;
import de.tresen.studio.Publication;
import de.tresen.web.Only;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the desk works is changed: drafts, their publication, and what becomes of what runs. */
@RestController
@RequestMapping("/api/v1/processes")
@Only({Role.ADMIN, Role.PROCESS_OWNER})
class ProcessChangesController {

    private static final byte[] NOTHING = {};

    private final Drafts drafts;
    private final Publication publication;
    private final Migrations migrations;
    private final FindingWords findings;
    private final MessageSource messages;

    ProcessChangesController(
            Drafts drafts,
            Publication publication,
            Migrations migrations,
            FindingWords findings,
            MessageSource messages) {
        this.drafts = drafts;
        this.publication = publication;
        this.migrations = migrations;
        this.findings = findings;
        this.messages = messages;
    }

    record Submitted(UUID id, List<FindingWords.View> findings) {}

    record Published(int version) {}

    record MigrationBody(
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable Boolean dryRun) {}

    record Migrated(int migrated, List<NotMigrated> notMigrated) {}

    /** @param interaction its id, or the key of what else the process is about */
    record NotMigrated(String interaction, String reason) {}

    /** The body is the file itself. */
    @PostMapping("/{key}/drafts")
    @ResponseStatus(HttpStatus.CREATED)
    Submitted submit(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String comment,
            @RequestBody(required = false) byte @Nullable [] file,
            Person caller) {
        var draft = drafts.propose(key, file == null ? NOTHING : file, comment, caller);
        return new Submitted(draft.id(), findings.of(drafts.check(draft)));
    }

    @PostMapping("/drafts/{id}/publication")
    @ResponseStatus(HttpStatus.CREATED)
    Published publish(@PathVariable UUID id, Person caller) {
        return new Published(publication.publish(id, caller));
    }

    /** Answers when everything has been tried; with {@code dryRun} nothing changes. */
    @PostMapping("/{key}/migrations")
    Migrated migrate(@PathVariable String key, @RequestBody MigrationBody body, Person caller) {
        new WrongFields()
                .required(body.from(), "from")
                .required(body.to(), "to")
                .refuse("migration.invalid");
        int from = Objects.requireNonNull(body.from());
        int to = Objects.requireNonNull(body.to());
        if (Boolean.TRUE.equals(body.dryRun())) {
            return foreseen(migrations.preview(key, from, to), to);
        }
        var done = migrations.finish(migrations.start(key, from, to, caller));
        return new Migrated(
                done.moved(),
                migrations.stayed(done.id()).stream()
                        .map(stayed -> new NotMigrated(
                                stayed.subject(), reason(stayed.reason(), stayed.element(), stayed.elementName(), to)))
                        .toList());
    }

    private Migrated foreseen(List<Group> groups, int to) {
        return new Migrated(
                groups.stream()
                        .filter(group -> group.obstacles().isEmpty())
                        .mapToInt(group -> group.runs().size())
                        .sum(),
                groups.stream()
                        .filter(group -> !group.obstacles().isEmpty())
                        .flatMap(group -> group.runs().stream()
                                .map(run -> new NotMigrated(
                                        run.subject(), reason(group.obstacles().get(0), to))))
                        .toList());
    }

    private String reason(Obstacle obstacle, int to) {
        return reason(obstacle.reason(), obstacle.element(), obstacle.name(), to);
    }

    private String reason(Obstacle.Reason reason, @Nullable String element, @Nullable String name, int to) {
        var at = name == null || name.isBlank() ? element : name;
        return messages.getMessage("migration.reason." + reason, new Object[] {at, to}, Locale.ENGLISH);
    }
}
