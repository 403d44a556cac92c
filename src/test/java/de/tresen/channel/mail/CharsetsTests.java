package de.tresen.channel.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTests {

    private static final String WORDS = "Grüße für 5 €";

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "utf-8",
                "\"UTF8\"",
                "us-ascii",
                "iso-8859-1",
                "windows-1252",
                "x-unknown",
                "utf-16",
                "8bit",
                "???"
            })
    void knowsUtf8WhateverItIsCalled(String declared) {
        assertThat(Charsets.decode(WORDS.getBytes(UTF_8), declared)).isEqualTo(WORDS);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"utf-8", "us-ascii", "iso-8859-1", "cp1252", "ansi"})
    void takesWhatCannotBeUtf8ForWindows1252(String declared) {
        assertThat(Charsets.decode(WORDS.getBytes(Charsets.WINDOWS_1252), declared))
                .isEqualTo(WORDS);
    }

    @Test
    void keepsUtf8WithOneBrokenCharacter() {
        var bytes = (WORDS + "üüüüüüüüüü").getBytes(UTF_8);
        assertThat(Charsets.decode(java.util.Arrays.copyOf(bytes, bytes.length - 1), "utf-8"))
                .startsWith(WORDS + "üüü");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=|ab",
                "=?utf-8?Q?=C3?= =?utf-8?Q?=BC?=|ü",
                "=?utf-8?B?w7w?=|ü",
                "=?utf-8*de?q?=C3=BC_?=x|ü x",
                "a =?utf-8?q?b?= c|a b c",
                "=?utf-8?X?abc?=|=?utf-8?X?abc?=",
                "=?utf-8?Q?offen|=?utf-8?Q?offen",
                "=?utf-8?Q?mit leer?=|mit leer",
                "=?unknown?Q?=FC?=|ü",
                "=?windows-1251?B?z/Do4uXy?=|Привет",
            })
    void decodesWordsInHeaders(String raw, String text) {
        assertThat(HeaderText.decode(raw)).isEqualTo(text);
    }

    @Test
    void decodesRawEightBitHeaders() {
        assertThat(HeaderText.decode(new String("Ärger".getBytes(UTF_8), ISO_8859_1)))
                .isEqualTo("Ärger");
        assertThat(HeaderText.decode("Ärger")).isEqualTo("Ärger");
    }

    @Property
    void undoesEveryBase64(@ForAll byte[] bytes) {
        assertThat(TransferEncoding.base64(Base64.getMimeEncoder().encode(bytes)))
                .isEqualTo(bytes);
        assertThat(TransferEncoding.base64(Base64.getEncoder().withoutPadding().encode(bytes)))
                .isEqualTo(bytes);
    }
}
