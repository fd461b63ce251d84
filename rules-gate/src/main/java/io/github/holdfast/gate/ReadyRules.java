package io.github.holdfast.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * The rules that an enforcer's {@code externalRules} brings. Those of our own jar are read as if they were written out;
 * any other file is one rule of its own, whose bytes count.
 */
final class ReadyRules {

    private static final String EXTERNAL = "externalRules";
    private static final Pattern OURS = Pattern.compile("classpath:(holdfast/[a-z]+\\.xml)");

    private ReadyRules() {}

    /**
     * @param rule evaluated
     * @return the rule itself where it brings no others
     */
    static List<Xpp3Dom> of(Xpp3Dom rule, ModuleModel module) {
        if (!rule.getName().equals(EXTERNAL)) {
            return List.of(rule);
        }
        String location = text(rule, "location");
        String stylesheet = text(rule, "xsltLocation");
        if (stylesheet.isEmpty() && OURS.matcher(location).matches()) {
            Optional<Xpp3Dom> ready = read(location.substring(location.indexOf(':') + 1));
            if (ready.isPresent()) {
                return List.of(module.evaluated(ready.get().getChild("rules")).getChildren());
            }
        }
        return List.of(opaque(rule, location, stylesheet, module));
    }

    private static Xpp3Dom opaque(Xpp3Dom rule, String location, String stylesheet, ModuleModel module) {
        Xpp3Dom told = new Xpp3Dom(rule);
        add(told, "sha256", digest(location, module));
        if (!stylesheet.isEmpty()) {
            add(told, "xsltSha256", digest(stylesheet, module));
        }
        return told;
    }

    private static void add(Xpp3Dom rule, String name, String value) {
        Xpp3Dom child = new Xpp3Dom(name);
        child.setValue(value);
        rule.addChild(child);
    }

    private static String text(Xpp3Dom rule, String name) {
        Xpp3Dom child = rule.getChild(name);
        return child == null || child.getValue() == null ? "" : child.getValue().strip();
    }

    private static String digest(String location, ModuleModel module) {
        if (location.startsWith("classpath:")) {
            return "";
        }
        Path file = module.folder().resolve(location);
        try {
            return Files.isRegularFile(file)
                    ? ConfigurationText.digest(
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace("\r\n", "\n"))
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Xpp3Dom> read(String resource) {
        try (InputStream in = ReadyRules.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(Xpp3DomBuilder.build(in, "UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlPullParserException e) {
            throw new IllegalStateException(e);
        }
    }
}
