package de.tresen.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Api;
import de.tresen.DeskTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@DeskTest
@Tag("both-databases")
class PhrasesApiTests {

    private static final String PATH = "/api/v1/phrases";
    private static final String BODY = """
            {"category": "PRAISE", "language": "nl", "phrase": "  Héél   Goed* ", "weight": 2.5}""";

    @Autowired
    Environment environment;

    Api owner;

    @BeforeEach
    void owner() {
        owner = Api.asAdmin(environment).person("phrase-owner", "PROCESS_OWNER");
    }

    @Test
    void putCreatesThenReplacesAndDeleteRemoves() {
        var created = owner.put(PATH, BODY).expect(201).json();
        assertThat(created.get("phrase").asString()).isEqualTo("héél goed*");
        owner.put(PATH, BODY.replace("2.5", "1")).expect(200);
        var items = owner.get(PATH + "?language=nl").expect(200).json().get("items");
        assertThat(items.size()).isEqualTo(1);
        assertThat(items.get(0).get("weight").asDouble()).isEqualTo(1);

        var one =
                PATH + "?category=PRAISE&language=nl&phrase=" + URLEncoder.encode("Héél Goed*", StandardCharsets.UTF_8);
        owner.delete(one).expect(204);
        owner.delete(one).expect(404);
    }

    @Test
    void pagesGoOverEveryPhraseOnce() {
        var seen = new HashSet<String>();
        var path = PATH + "?category=COMPLAINT&language=de&limit=100";
        var page = owner.get(path).expect(200).json();
        int rows = 0;
        while (true) {
            rows += page.get("items").size();
            page.get("items").forEach(item -> seen.add(item.get("phrase").asString()));
            if (page.get("next").isNull()) {
                break;
            }
            page = owner.get(path + "&cursor=" + page.get("next").asString())
                    .expect(200)
                    .json();
        }
        assertThat(rows).isGreaterThan(200).isEqualTo(seen.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"PRAISE\" | \"LOUD\" | category",
                "\"PRAISE\" | null | category",
                "\"nl\" | \"dutch\" | language",
                "\"nl\" | null | language",
                "\"  Héél   Goed* \" | \" * .. ^\" | phrase",
                "\"  Héél   Goed* \" | null | phrase",
                "2.5 | 0 | weight",
                "2.5 | 11 | weight",
                "2.5 | null | weight",
                "2.5 | 2.5, \"loud\": true | loud",
            })
    void namesTheWrongField(String right, String wrong, String field) {
        var answer = owner.put(PATH, BODY.replace(right, wrong)).expect(422);
        assertThat(answer.body()).contains(field);
    }

    @Test
    void refusesAMadeUpCursor() {
        owner.get(PATH + "?cursor=eHh4").expect(422);
    }

    @Test
    void isForProcessOwnersAndAdministratorsOnly() {
        var lead = Api.asAdmin(environment).person("phrase-lead", "LEAD,MANAGER,AGENT");

        lead.get(PATH).expect(403);
        lead.put(PATH, BODY).expect(403);
        lead.delete(PATH + "?category=PRAISE&language=nl&phrase=x").expect(403);
        Api.of(environment, null).get(PATH).expect(401);
        Api.asAdmin(environment).get(PATH).expect(200);
    }
}
