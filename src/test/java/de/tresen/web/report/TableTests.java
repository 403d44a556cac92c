package de.tresen.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.web.report.Table.Cell;
import de.tresen.web.report.Table.Line;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet gets. */
class TableTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    =1+1            | '=1+1
                    +49 30 1        | '+49 30 1
                    -1              | '-1
                    @SUM(A1)        | '@SUM(A1)
                    ＝1+1            | '＝1+1
                    ＠SUM(A1)        | '＠SUM(A1)
                    a;b             | "a;b"
                    =a;"b"          | "'=a;""b""\"
                    Größe 1,5       | Größe 1,5
                    """)
    void isReadAndNotRun(String text, String cell) {
        assertThat(csv(text)).isEqualTo("\uFEFFa;b\r\n" + cell + ";1\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1+1", "\r=1+1", "\n=1+1"})
    void whatBeginsWithABreakIsNotRunEither(String text) {
        assertThat(csv(text)).startsWith("\uFEFFa;b\r\n").contains("'" + text);
    }

    private static String csv(String text) {
        var line = new Line(Cell.of(text), List.of(Cell.of("1")));
        return new Table("t", List.of("a", "b"), List.of(line)).csv(';');
    }
}
