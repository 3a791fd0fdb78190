package dev.lifeboat.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** {@code audit.json}: the audit, in the order of its records, with the same line ends everywhere. */
final class AuditFile {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .build()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private AuditFile() {}

    static String write(Audit audit) {
        try {
            return VisibleText.inJson(WRITER.writeValueAsString(audit)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an audit is made of plain values only", e);
        }
    }
}
