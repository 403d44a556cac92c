package de.tresen.web.studio;

import de.tresen.interaction.Category;
import de.tresen.interaction.Priority;
import de.tresen.model.ModelKind;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.Refusal;
import de.tresen.process.trial.Walks;
import de.tresen.studio.Draft;
import de.tresen.studio.Drafts;
import de.tresen.web.Only;
import de.tresen.web.frame.Filled;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One example, step by step. All of it stands in the address: nothing is kept, and the way back is the browser's own. */
@Controller
@Only({Role.PROCESS_OWNER, Role.ADMIN, Role.MANAGER, Role.LEAD})
class TrialStepsController {

    private final Drafts drafts;
    private final Walks walks;
    private final TrialStepsPages pages;

    TrialStepsController(Drafts drafts, Walks walks, TrialStepsPages pages) {
        this.drafts = drafts;
        this.walks = walks;
        this.pages = pages;
    }

    @GetMapping("/processes/{key}/trial/steps")
    ModelAndView holding(@PathVariable String key, @RequestParam MultiValueMap<String, String> values, Person reader) {
        return page(key, null, new Filled(values), reader);
    }

    @GetMapping("/processes/drafts/{id}/trial/steps")
    ModelAndView drafted(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> values, Person reader) {
        var draft = drafts.find(id, reader);
        if (draft.kind() != ModelKind.BPMN) {
            throw new Refusal.NotFound("trial.noSteps", "Only processes are taken through step by step.");
        }
        return page(draft.key(), draft, new Filled(values), reader);
    }

    private ModelAndView page(String key, @Nullable Draft draft, Filled filled, Person reader) {
        var example = example(filled);
        var moves = Arrays.stream(filled.of("moves").split(","))
                .filter(move -> !move.isEmpty())
                .limit(Walks.MOST_MOVES)
                .toList();
        var walk = walks.walk(key, draft == null ? null : draft.content(), example, moves, reader);
        return pages.page(new TrialStepsPages.Asked(key, draft, filled), walk, reader);
    }

    private static Walks.Example example(Filled filled) {
        return new Walks.Example(
                id(filled.text("interaction")),
                filled.text("channel"),
                one(Category.class, filled.text("category"), Category.QUESTION).name(),
                one(Priority.class, filled.text("priority"), Priority.NORMAL),
                "de",
                !filled.has("nothing", "true"),
                !filled.has("unclear", "true"),
                filled.has("trainee", "true"));
    }

    private static <E extends Enum<E>> E one(Class<E> type, @Nullable String text, E otherwise) {
        return List.of(type.getEnumConstants()).stream()
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElse(otherwise);
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException madeUp) {
            throw new Refusal.NotFound("interaction.unknown", "There is no such interaction that you may see.");
        }
    }
}
