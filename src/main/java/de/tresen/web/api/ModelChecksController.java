package de.tresen.web.api;

import de.tresen.model.ModelKind;
import de.tresen.model.ModelRules;
import de.tresen.people.Role;
import de.tresen.web.Only;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What models may say, and what somebody should know of one before it runs. */
@RestController
@RequestMapping("/api/v1/processes")
@Only({Role.ADMIN, Role.PROCESS_OWNER, Role.MANAGER, Role.LEAD})
class ModelChecksController {

    private static final byte[] NOTHING = {};

    private final ModelRules rules;
    private final FindingWords words;
    private final CatalogueWords catalogue;

    ModelChecksController(ModelRules rules, FindingWords words, CatalogueWords catalogue) {
        this.rules = rules;
        this.words = words;
        this.catalogue = catalogue;
    }

    record Checked(List<FindingWords.View> findings) {}

    /** What it is shows its content: BPMN, DMN or a form. Whatever cannot be read is a finding, too. */
    @PostMapping("/checks")
    Checked check(@RequestBody(required = false) byte @Nullable [] model) {
        var file = model == null ? NOTHING : model;
        var kind = ModelRules.kindOf(file).orElse(ModelKind.BPMN);
        return new Checked(words.of(rules.check(file, kind)));
    }

    @GetMapping("/catalogue")
    CatalogueWords.View catalogue() {
        return catalogue.of(rules.catalogue());
    }
}
