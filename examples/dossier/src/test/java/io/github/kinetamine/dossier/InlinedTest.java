package io.github.kinetamine.dossier;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InlinedTest {

    @Test
    void theFilesThatAreListedSayTheirLicencesThemselves() throws IOException {
        assertFalse(Inlined.all().isEmpty());
        for (Inlined one : Inlined.all()) {
            String version = one.component().replaceFirst(".* ", "");
            String path = "/META-INF/resources/webjars/echarts/" + version + "/" + one.file();
            try (InputStream bytes = getClass().getResourceAsStream(path)) {
                assertNotNull(bytes, path);
                String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(text.contains("under the Apache License, Version 2.0"), path);
                assertTrue(text.contains("Baidu Inc."), "the notice of zrender");
                assertTrue(text.contains("Microsoft Corporation"), "the notice of tslib");
            }
        }
    }
}
