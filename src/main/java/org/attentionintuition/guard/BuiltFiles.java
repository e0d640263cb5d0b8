package org.attentionintuition.guard;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The scripts, styles and fonts of the bundle whose names change with their contents. None of them is a page, so they need no policy for
 * pages, and a browser may keep them for good. Whatever else is asked for at their place is none: it may be answered with a page.
 */
@Component
final class BuiltFiles {

    static final String KEPT = "public, max-age=31536000, immutable";

    private static final String FOLDER = "/VAADIN/build/";

    private static final Pattern HASHED = Pattern.compile(".+-[A-Za-z0-9_-]{8}\\.(js|css|woff2)");

    private final Set<String> names;

    BuiltFiles() throws IOException {
        var files = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/VAADIN/webapp" + FOLDER + "*");
        names = Arrays.stream(files)
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .filter(it -> HASHED.matcher(it).matches())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean holds(String path) {
        return path.startsWith(FOLDER) && names.contains(path.substring(FOLDER.length()));
    }
}
