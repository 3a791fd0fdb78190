package dev.lifeboat.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.qameta.allure.ReportStorage;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The files that Allure's page reads, kept in memory in the order of their names; it is filled from several threads. */
final class PageData implements ReportStorage {

    private final Map<String, byte[]> pages;
    private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();
    private final ObjectWriter json = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build()
            .writer();

    /** @param pages the attachments by the names of their files */
    PageData(Map<String, byte[]> pages) {
        this.pages = pages;
    }

    Map<String, byte[]> files() {
        return files;
    }

    @Override
    public void addDataJson(String name, Object data) {
        try {
            files.put(name, json.writeValueAsBytes(data));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void addDataBinary(String name, byte[] data) {
        files.put(name, data);
    }

    @Override
    public void addDataFile(String name, Path file) {
        files.put(name, pages.get(file.getFileName().toString()));
    }
}
