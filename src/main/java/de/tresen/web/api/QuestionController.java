package de.tresen.web.api;

import de.tresen.escalation.Questions;
import de.tresen.people.Person;
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

    QuestionController(Questions questions) {
        this.questions = questions;
    }

    record AnswerBody(@Nullable String text) {}

    @PostMapping("/answer")
    InteractionView.QuestionView answer(@PathVariable UUID id, @RequestBody AnswerBody body, Person caller) {
        return InteractionView.QuestionView.of(questions.answer(id, caller, body.text() == null ? "" : body.text()));
    }
}
