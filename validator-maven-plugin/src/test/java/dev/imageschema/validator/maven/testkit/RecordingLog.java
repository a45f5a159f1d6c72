package dev.imageschema.validator.maven.testkit;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** Keeps the lines of the log in the form that Maven prints. */
public final class RecordingLog extends SystemStreamLog {
    private final List<String> lines = new ArrayList<>();

    public List<String> lines() {
        return lines;
    }

    @Override
    public void info(CharSequence line) {
        lines.add("[INFO] " + line);
    }

    @Override
    public void warn(CharSequence line) {
        lines.add("[WARNING] " + line);
    }

    @Override
    public void error(CharSequence line) {
        lines.add("[ERROR] " + line);
    }
}
