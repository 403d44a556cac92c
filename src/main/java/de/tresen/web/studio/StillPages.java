package de.tresen.web.studio;

import de.tresen.model.ModelKind;
import de.tresen.process.DecisionTables;
import de.tresen.process.Form;
import de.tresen.process.Forms;
import de.tresen.process.traffic.Hits;
import de.tresen.process.traffic.Models.Model;
import de.tresen.web.decision.DecisionWords;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Decisions and forms as they hold: nothing stands in them, but one sees what they say. */
@Component
class StillPages {

    private final DecisionTables tables;
    private final DecisionWords words;
    private final Hits hits;
    private final Forms forms;
    private final ModelWords names;

    StillPages(DecisionTables tables, DecisionWords words, Hits hits, Forms forms, ModelWords names) {
        this.tables = tables;
        this.words = words;
        this.hits = hits;
        this.forms = forms;
        this.names = names;
    }

    /** A form as it is shown with a task, but of no task. */
    public record ShownForm(String task, String name, String kind, String schema, List<Form.Field> fields) {}

    /** @return the view */
    String addTo(org.springframework.ui.Model page, Model model, int days) {
        return model.kind() == ModelKind.DMN ? decision(page, model, days) : form(page, model);
    }

    private String decision(org.springframework.ui.Model page, Model model, int days) {
        var period = LookPages.PERIODS.contains(days) ? days : LookPages.USUAL_PERIOD;
        var table = tables.look(model.key()).orElse(null);
        page.addAttribute("table", table);
        page.addAttribute("words", words);
        page.addAttribute("days", period);
        page.addAttribute("version", model.version());
        page.addAttribute("editable", DecisionTables.KEYS.contains(model.key()));
        page.addAttribute("hits", table == null ? Map.of() : hits.of(table.id(), period));
        return "studio/decision";
    }

    private String form(org.springframework.ui.Model page, Model model) {
        var form = forms.form(model.key());
        page.addAttribute("version", model.version());
        page.addAttribute("form", new ShownForm("shown", names.name(model), model.key(), form.schema(), form.fields()));
        return "studio/form";
    }
}
