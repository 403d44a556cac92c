package de.tresen.web.api;

import de.tresen.model.ModelKind;
import de.tresen.people.Role;
import de.tresen.process.version.Deployments;
import de.tresen.process.version.Model;
import de.tresen.studio.Migrations;
import de.tresen.studio.Version;
import de.tresen.studio.Versions;
import de.tresen.web.Only;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The processes, decisions and forms that hold, and all their versions. */
@RestController
@RequestMapping("/api/v1/processes")
@Only({Role.ADMIN, Role.PROCESS_OWNER, Role.MANAGER, Role.LEAD})
class ProcessesController {

    private final Deployments models;
    private final Versions versions;
    private final Migrations migrations;

    ProcessesController(Deployments models, Versions versions, Migrations migrations) {
        this.models = models;
        this.versions = versions;
        this.migrations = migrations;
    }

    /**
     * @param version that holds now
     * @param running how many follow any of its versions; null for what does not run
     */
    record ModelView(
            String key,
            String kind,
            @Nullable String name,
            int version,
            @Nullable Integer running) {}

    @GetMapping
    Listing<ModelView> list(Listing.Page page) {
        var after = page.after();
        var rows = models.newest().stream()
                .sorted(Comparator.comparing(Model::file))
                .filter(model -> after == null || model.file().compareTo(after) > 0)
                .limit(page.rows())
                .toList();
        return Listing.of(rows, page, Model::file, this::view);
    }

    private ModelView view(Model model) {
        var running = migrations.running(model.key()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        var runs = model.kind() == ModelKind.BPMN;
        return new ModelView(model.key(), model.kind().name(), model.name(), model.version(), runs ? running : null);
    }

    /** Newest first. */
    @GetMapping("/{key}/versions")
    Listing<VersionView> versions(@PathVariable String key, Listing.Page page) {
        var all = versions.of(key);
        var rows = all.stream()
                .filter(version -> page.after() == null || version.number() < number(page.after()))
                .limit(page.rows())
                .toList();
        var running = migrations.running(key);
        return Listing.of(
                rows,
                page,
                version -> String.valueOf(version.number()),
                version -> VersionView.of(version, running.getOrDefault(version.number(), 0), before(all, version)));
    }

    private List<VersionView.ChangeView> before(List<Version> all, Version version) {
        var at = all.indexOf(version) + 1;
        return at == all.size()
                ? List.of()
                : VersionView.changes(
                        version.kind(),
                        versions.content(version.key(), all.get(at).number()),
                        versions.content(version.key(), version.number()));
    }

    private static int number(String cursor) {
        try {
            return Integer.parseInt(cursor);
        } catch (NumberFormatException madeUp) {
            throw Listing.Page.wrongCursor();
        }
    }

    /** Its file, to be kept: a browser does not open it. */
    @GetMapping("/{key}/versions/{number}")
    ResponseEntity<byte[]> file(@PathVariable String key, @PathVariable int number) {
        var version = versions.get(key, number);
        var name = key + "-" + number + "." + version.kind().suffix();
        return ResponseEntity.ok()
                .contentType(version.kind() == ModelKind.FORM ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_XML)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(versions.content(key, number).getBytes(StandardCharsets.UTF_8));
    }
}
