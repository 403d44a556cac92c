package de.tresen.web.api;

import de.tresen.people.Person;
import de.tresen.reply.ModelAnswer;
import de.tresen.reply.ModelAnswer.Content;
import de.tresen.reply.ModelAnswers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The library of answers to use again. */
@RestController
@RequestMapping("/api/v1/model-answers")
class ModelAnswersController {

    private static final String BETWEEN = "\t";

    private final ModelAnswers answers;

    ModelAnswersController(ModelAnswers answers) {
        this.answers = answers;
    }

    /** As it is sent; {@code own} = only for the caller; {@code active} unless it says otherwise. */
    record ModelAnswerBody(
            @Nullable String shortKey,
            @Nullable String name,
            @Nullable String language,
            @Nullable String text,
            @Nullable String team,
            @Nullable Boolean own,
            @Nullable Boolean active) {

        Content content() {
            return new Content(
                    shortKey, name, language, text, team, Boolean.TRUE.equals(own), !Boolean.FALSE.equals(active));
        }
    }

    @GetMapping
    Listing<ModelAnswer> list(Listing.Page page, @RequestParam(required = false) @Nullable String q, Person caller) {
        var rows = answers.list(caller, q, last(page.after()), page.rows());
        return Listing.of(rows, page, answer -> answer.id() + BETWEEN + answer.name(), answer -> answer);
    }

    @GetMapping("/{id}")
    ModelAnswer get(@PathVariable UUID id, Person caller) {
        return answers.get(id, caller);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ModelAnswer create(@RequestBody ModelAnswerBody body, Person caller) {
        return answers.create(caller, body.content());
    }

    @PutMapping("/{id}")
    ResponseEntity<ModelAnswer> put(@PathVariable UUID id, @RequestBody ModelAnswerBody body, Person caller) {
        var isNew = Puts.isNew(() -> answers.put(id, caller, body.content()));
        return Puts.answer(isNew, answers.get(id, caller));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, Person caller) {
        answers.delete(id, caller);
    }

    private static @Nullable ModelAnswer last(@Nullable String position) {
        if (position == null) {
            return null;
        }
        var parts = position.split(BETWEEN, 2);
        try {
            return new ModelAnswer(UUID.fromString(parts[0]), "", parts[1], "", "", null, null, true);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw Listing.Page.wrongCursor();
        }
    }
}
