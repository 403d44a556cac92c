package de.tresen.web.api;

import de.tresen.escalation.Question;
import de.tresen.escalation.Questions;
import de.tresen.people.Person;
import de.tresen.process.TaskFields;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/questions/{id}")
class QuestionController {

    private final Questions questions;

    private final TaskFields fields;

    QuestionController(Questions questions, TaskFields fields) {
        this.questions = questions;
        this.fields = fields;
    }

    /** @param fields what a process owner added to the form of the task, by key */
    record AnswerBody(@Nullable String text, @Nullable Map<String, Object> fields) {}

    @PostMapping("/answer")
    InteractionView.QuestionView answer(@PathVariable UUID id, @RequestBody AnswerBody body, Person caller) {
        var task = new TaskFields.Finished(
                questions.find(id).map(Question::interaction).orElse(null), "answerQuestion", id);
        var text = body.text() == null ? "" : body.text();
        var values = new HashMap<String, @Nullable Object>(body.fields() == null ? Map.of() : body.fields());
        values.put("text", text);
        return InteractionView.QuestionView.of(
                fields.with(task, caller, values, () -> questions.answer(id, caller, text)));
    }
}
