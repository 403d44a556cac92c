package de.tresen.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is one character depends on who counts. */
public class LengthUnitTests {

    /** Texts with the number of characters that a reader sees in them; browsers are tested against the same list. */
    public static Map<String, Integer> texts() {
        var texts = new LinkedHashMap<String, Integer>();
        texts.put("", 0);
        texts.put("Grüße", 5);
        texts.put("e\u0301", 1);
        texts.put("a\u0308\u0323b", 2);
        texts.put("👍", 1);
        texts.put("👍🏽", 1);
        texts.put("👨‍👩‍👧‍👦", 1);
        texts.put("👩🏽‍🚒!", 2);
        texts.put("🧑🏽‍❤️‍💋‍🧑🏾", 1);
        texts.put("🏳️‍🌈", 1);
        texts.put("🇩🇪", 1);
        texts.put("🇩🇪🇫🇷", 2);
        texts.put("🇩🇪 🇫", 3);
        texts.put("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 1);
        texts.put("1️⃣", 1);
        texts.put("☺️", 1);
        texts.put("한국", 2);
        texts.put("\u1112\u1161\u11ab", 1);
        texts.put("ก็", 1);
        texts.put("नि", 1);
        texts.put("a\u200db", 2);
        texts.put("a\n\nb", 4);
        return texts;
    }

    @Test
    void aReaderSeesOneWhereSeveralCodePointsStandForIt() {
        texts().forEach((text, seen) ->
                assertThat(LengthUnit.GRAPHEMES.count(text)).as(text).isEqualTo(seen));
    }

    @Test
    void codePointsCountWhatIsJoinedOneByOne() {
        assertThat(LengthUnit.CODE_POINTS.count("👨‍👩‍👧‍👦")).isEqualTo(7);
        assertThat(LengthUnit.CODE_POINTS.count("🇩🇪")).isEqualTo(2);
    }

    @Test
    void utf16CountsBothHalvesOfAPair() {
        assertThat(LengthUnit.UTF16.count("👍")).isEqualTo(2);
        assertThat(LengthUnit.UTF16.count("Grüße")).isEqualTo(5);
    }
}
