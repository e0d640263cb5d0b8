package org.attentionintuition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.attentionintuition.classroom.ClassroomSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;

/** What deploy/ says of the book is true of it. Nothing here starts a container. */
class DeployTest {

    private static final Path DEPLOY = Path.of("deploy");
    private static final int PORT = 8080;

    @Test
    void everySettingInComposeIsOneThatTheBookHas() throws IOException {
        var settings =
                new TreeSet<>(map(map(compose(), "x-book"), "environment").keySet());
        Files.readAllLines(DEPLOY.resolve("secrets.env.example")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("POSTGRES_"))
                .forEach(line -> settings.add(line.split("=", 2)[0]));
        assertThat(settings).contains("SPRING_DATASOURCE_PASSWORD");
        assertThat(settings).allSatisfy(DeployTest::binds);
    }

    @Test
    void everySettingOfAPodIsOneThatTheBookHasAndItsSecretsAreInTheSecret() throws IOException {
        var secrets = map(kind("Secret", "book"), "stringData").keySet();
        var settings = list(pod("Deployment", "book"), "env");
        assertThat(settings).isNotEmpty().allSatisfy(it -> {
            binds(String.valueOf(it.get("name")));
            if (it.containsKey("valueFrom")) {
                assertThat(secrets)
                        .contains(String.valueOf(
                                map(map(it, "valueFrom"), "secretKeyRef").get("key")));
            } else {
                assertThat(String.valueOf(it.get("name"))).doesNotContain("PASSWORD");
            }
        });
    }

    /** A name in the environment sets something that the book reads. */
    private static void binds(String name) {
        var wanted = Map.<String, Object>of(
                name, name.endsWith("STRATEGY") ? "native" : name.endsWith("URL") ? "jdbc:postgresql://h/d" : "value");
        var sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource("systemEnvironment", wanted));
        var binder = new Binder(ConfigurationPropertySources.from(sources));
        var bound = Stream.of(
                        binder.bind("spring.datasource", Bindable.of(DataSourceProperties.class))
                                        .isBound()
                                && Stream.of("URL", "USERNAME", "PASSWORD").anyMatch(name::endsWith),
                        binder.bind("book.classroom", Bindable.of(ClassroomSettings.class))
                                        .isBound()
                                && name.equals("BOOK_CLASSROOM_PASSWORD"),
                        binder.bind("server", Bindable.of(ServerProperties.class))
                                .map(it -> it.getForwardHeadersStrategy() != null)
                                .orElse(false))
                .anyMatch(it -> it);
        assertThat(bound).as(name).isTrue();
    }

    @Test
    void portsAreThoseOfTheImageAndOfEachOther() throws IOException {
        assertThat(Files.readString(Path.of("Dockerfile"))).contains("EXPOSE " + PORT, "PORT=" + PORT, "USER book");
        var servers = servers();
        assertThat(servers).containsExactly("book1", "book2", "book3");
        assertThat(map(compose(), "services").keySet()).containsAll(servers).contains("database", "proxy");
        var container = pod("Deployment", "book");
        assertThat(list(container, "ports"))
                .singleElement()
                .satisfies(it ->
                        assertThat(it).containsEntry("containerPort", PORT).containsEntry("name", "http"));
        assertThat(list(map(kind("Service", "book"), "spec"), "ports"))
                .singleElement()
                .satisfies(it -> assertThat(it).containsEntry("targetPort", "http"));
    }

    private static List<String> servers() throws IOException {
        var names = new ArrayList<String>();
        var line = Pattern.compile("^ +server (\\w+) (\\w+):(\\d+) cookie (\\w+)$", Pattern.MULTILINE)
                .matcher(Files.readString(DEPLOY.resolve("haproxy.cfg")));
        while (line.find()) {
            assertThat(line.group(2)).isEqualTo(line.group(1)).isEqualTo(line.group(4));
            assertThat(line.group(3)).isEqualTo(Integer.toString(PORT));
            names.add(line.group(1));
        }
        return names;
    }

    @Test
    void imagesHaveAVersionAndThatOfTheBookIsItsOwn() throws IOException {
        var version = Pattern.compile("<artifactId>attention-intuition</artifactId>\\s*<version>(.*?)</version>")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        for (var file : List.of("compose.yaml", "kubernetes.yaml")) {
            var text = Files.readString(DEPLOY.resolve(file));
            var images = Pattern.compile("image: (\\S+)")
                    .matcher(text)
                    .results()
                    .map(it -> it.group(1))
                    .toList();
            assertThat(images).isNotEmpty().allSatisfy(it -> assertThat(it).matches(".+:\\d.*"));
            assertThat(images).anySatisfy(it -> assertThat(it).endsWith("attention-intuition:" + version.group(1)));
        }
    }

    @Test
    void nobodyIsRootAndSomebodyLooksWhetherAllIsWell() throws IOException {
        for (var name : List.of("book", "database")) {
            var spec = map(
                    map(map(kind(name.equals("book") ? "Deployment" : "StatefulSet", name), "spec"), "template"),
                    "spec");
            assertThat(map(spec, "securityContext")).containsEntry("runAsNonRoot", true);
            assertThat(list(spec, "containers"))
                    .singleElement()
                    .satisfies(it -> assertThat(it).containsKeys("readinessProbe", "resources", "securityContext"));
        }
        assertThat(map(compose(), "x-book")).containsKey("healthcheck").containsEntry("read_only", true);
        assertThat(Files.readString(DEPLOY.resolve("haproxy.cfg"))).contains("uri /actuator/health/readiness");
    }

    /** Where there is an HAProxy, it is asked; names of containers are known to nobody here. */
    @Test
    void haproxyTakesItsConfiguration(@TempDir Path folder) throws IOException, InterruptedException {
        var config = Files.readString(DEPLOY.resolve("haproxy.cfg")).replaceAll(" book(\\d):8080", " 127.0.0.1:1808$1");
        var file = Files.writeString(folder.resolve("haproxy.cfg"), config);
        Process check;
        try {
            check = new ProcessBuilder("haproxy", "-c", "-f", file.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            Assumptions.abort("no haproxy here");
            return;
        }
        var said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
    }

    private static Map<String, Object> compose() throws IOException {
        return map(new Yaml().load(Files.readString(DEPLOY.resolve("compose.yaml"))));
    }

    private static Map<String, Object> kind(String kind, String name) throws IOException {
        return StreamSupport.stream(
                        new Yaml()
                                .loadAll(Files.readString(DEPLOY.resolve("kubernetes.yaml")))
                                .spliterator(),
                        false)
                .map(DeployTest::map)
                .filter(it -> kind.equals(it.get("kind"))
                        && name.equals(map(it, "metadata").get("name")))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> pod(String kind, String name) throws IOException {
        return list(map(map(map(kind(kind, name), "spec"), "template"), "spec"), "containers")
                .getFirst();
    }

    private static Map<String, Object> map(Map<String, Object> of, String key) {
        return map(of.get(key));
    }

    @SuppressWarnings("unchecked") // as YAML has it
    private static Map<String, Object> map(@Nullable Object it) {
        assertThat(it).isInstanceOf(Map.class);
        return (Map<String, Object>) Objects.requireNonNull(it);
    }

    @SuppressWarnings("unchecked") // as YAML has it
    private static List<Map<String, Object>> list(Map<String, Object> of, String key) {
        assertThat(of.get(key)).isInstanceOf(List.class);
        return (List<Map<String, Object>>) Objects.requireNonNull(of.get(key));
    }
}
