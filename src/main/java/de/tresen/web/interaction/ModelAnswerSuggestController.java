package de.tresen.web.interaction;

import de.tresen.channel.Placeholders;
import de.tresen.interaction.Interactions;
import de.tresen.people.Person;
import de.tresen.reply.ModelAnswers;
import de.tresen.reply.Values;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Model answers for what somebody types in the composer, filled for this interaction. */
@Controller
class ModelAnswerSuggestController {

    private final Interactions interactions;
    private final ModelAnswers answers;
    private final Values values;

    ModelAnswerSuggestController(Interactions interactions, ModelAnswers answers, Values values) {
        this.interactions = interactions;
        this.answers = answers;
        this.values = values;
    }

    record Suggestion(UUID id, String key, String name, String language, String text) {}

    @GetMapping("/interactions/{id}/model-answers")
    @ResponseBody
    List<Suggestion> suggest(@PathVariable UUID id, @RequestParam @Nullable String q, Person writer) {
        var matter = interactions.get(id, writer);
        var filling = values.of(matter, writer);
        return answers.suggest(writer, q, matter.language()).stream()
                .map(answer -> new Suggestion(
                        answer.id(),
                        answer.shortKey(),
                        answer.name(),
                        answer.language(),
                        Placeholders.fill(answer.text(), filling)))
                .toList();
    }
}
