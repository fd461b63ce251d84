package io.github.holdfast.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.setting.Order;
import io.github.holdfast.core.setting.Stricter;
import io.github.holdfast.core.setting.Strictness;
import io.github.holdfast.rules.RuleClass.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.inject.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One rule is one class, one test, one pair of samples and one page, all of one name and all saying the same. */
class RulesAgreeTest {

    private static final Pattern DEFAULT = Pattern.compile("\\bDefault (.+?)(?:[.;,](?= |$)| \\()");
    private static final Pattern PROPERTY = Pattern.compile("\\bProperty \\{@code (holdfast\\.[A-Za-z.]+)}");
    private static final Pattern SINCE = Pattern.compile("\\bSince (\\d+\\.\\d+\\.\\d+)\\.");
    private static final Pattern STRICTER = Pattern.compile("\\b[Ss]tricter is (\\w+)");
    private static final List<String> READY_FILES =
            List.of("holdfast/validate.xml", "holdfast/verify.xml", "holdfast/nightly.xml");

    static List<RuleClass> rules() throws IOException, ReflectiveOperationException {
        return RuleClass.indexed();
    }

    @Test
    void everyRuleInTheSourcesIsOfferedByTheJarsOfThisModule() throws IOException, ReflectiveOperationException {
        List<String> named = Repository.mainSources().stream()
                .flatMap(source -> source.annotations().stream())
                .filter(annotation -> annotation.startsWith("@Named("))
                .map(annotation -> annotation.replaceAll("^@Named\\((?:value = )?\"|\"\\)$", ""))
                .sorted()
                .collect(Collectors.toList());

        assertThat(named).isNotEmpty();
        assertThat(RuleClass.names(rules())).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void everyPageIsOfARule() throws IOException, ReflectiveOperationException {
        List<String> pages = Repository.files(Repository.path("docs/rules"), ".md").stream()
                .map(page -> page.getFileName().toString().replaceFirst("\\.md$", ""))
                .collect(Collectors.toList());

        assertThat(pages).containsExactlyInAnyOrderElementsOf(RuleClass.names(rules()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isNamedAsItsClass(RuleClass rule) {
        assertThat(rule.type().getAnnotation(Named.class).value()).isEqualTo(rule.name());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void hasATestOfItsName(RuleClass rule) throws IOException {
        String test = "src/test/java/" + rule.type().getName().replace('.', '/') + "Test.java";

        assertThat(rule.module().resolve(test)).isRegularFile();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void hasAPairOfSamplesOfItsName(RuleClass rule) {
        for (String kind : List.of("passes", "fails")) {
            Path sample = Repository.path("integration-tests/src/it/" + rule.kebab() + "-" + kind);

            assertThat(sample.resolve("pom.xml")).isRegularFile();
            assertThat(sample.resolve("verify.groovy")).isRegularFile();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void hasPrivateParametersWithDefaultPropertyAndSinceInTheirJavadoc(RuleClass rule)
            throws IOException, ReflectiveOperationException {
        boolean saysNone = Page.read(Repository.path("docs/rules/" + rule.name() + ".md"))
                .text()
                .contains("`" + rule.name() + "` has no parameters");
        assertThat(rule.parameters().isEmpty()).as("%s has no parameters", rule).isEqualTo(saysNone);
        for (Parameter parameter : rule.parameters()) {
            assertThat(parameter.isPrivate()).as("%s is private", parameter).isTrue();
            assertThat(parameter.comment()).as("Javadoc of %s", parameter).containsPattern(DEFAULT);
            assertThat(parameter.comment()).as("Javadoc of %s", parameter).containsPattern(SINCE);
            Optional<String> property = property(parameter);
            if (parameter.isScalar()) {
                assertThat(property).as("property of %s", parameter).isPresent();
                assertThat(property.get()).matches("holdfast\\.(?:[a-z]+\\.)?" + parameter.name());
            } else {
                assertThat(property).as("property of %s", parameter).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void beginsWithTheDefaultsThatItsJavadocNames(RuleClass rule) throws IOException, ReflectiveOperationException {
        for (Parameter parameter : rule.parameters()) {
            String documented = documentedDefault(parameter);
            if (parameter.value() instanceof Collection) {
                // empty stands for what the Javadoc says in words
                assertThat((Collection<?>) parameter.value())
                        .as("%s", parameter)
                        .isEmpty();
                assertThat(documented).as("default of %s", parameter).isNotBlank();
            } else if ("none".equals(documented)) {
                assertThat(parameter.value()).as("%s", parameter).isEqualTo("0");
            } else {
                assertThat(parameter.value()).as("%s", parameter).hasToString(documented);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isDescribedByAPageWithExactlyItsParameters(RuleClass rule) throws IOException, ReflectiveOperationException {
        Page page = Page.read(Repository.path("docs/rules/" + rule.name() + ".md"));
        Map<String, String> defaults = new TreeMap<>();
        Map<String, String> properties = new TreeMap<>();
        for (Parameter parameter : rule.parameters()) {
            defaults.put(parameter.name(), documentedDefault(parameter));
            properties.put(parameter.name(), property(parameter).orElse(""));
        }

        Map<String, Map<String, String>> table = page.table("parameter");

        assertThat(column(table, "default")).isEqualTo(defaults);
        assertThat(column(table, "property")).isEqualTo(properties);
        for (Parameter parameter : rule.parameters()) {
            Map<String, String> row = table.get(parameter.name());
            assertThat(row).containsEntry("since", found(SINCE, parameter).orElseThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void declaresWhichValueOfEachParameterIsStricter(RuleClass rule) throws IOException, ReflectiveOperationException {
        Page page = Page.read(Repository.path("docs/rules/" + rule.name() + ".md"));
        Map<String, Map<String, String>> table = page.table("parameter");
        for (Parameter parameter : rule.parameters()) {
            assertThat(parameter.stricter()).as("@Stricter of %s", parameter).isPresent();
            Stricter declared = parameter.stricter().get();
            Strictness strictness = Strictness.of(declared);

            assertThat(table.get(parameter.name())).containsEntry("stricter is", strictness.word());
            found(STRICTER, parameter).ifPresent(words -> assertThat(words).isEqualTo(strictness.word()));
            if (declared.value() == Order.RANK) {
                assertThat(declared.ranks())
                        .as("ranks of %s", parameter)
                        .hasSizeGreaterThan(1)
                        .doesNotHaveDuplicates()
                        .contains((String) parameter.value());
            } else {
                assertThat(declared.ranks()).as("ranks of %s", parameter).isEmpty();
            }
            boolean grows = declared.value() == Order.MORE || declared.value() == Order.FEWER;
            if (declared.value() != Order.SAME) {
                assertThat(parameter.value() instanceof Collection)
                        .as("%s is a list", parameter)
                        .isEqualTo(grows);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isDescribedByAPageWithTheFieldsOfTheObjectsInItsLists(RuleClass rule)
            throws IOException, ReflectiveOperationException {
        Page page = Page.read(Repository.path("docs/rules/" + rule.name() + ".md"));
        for (Parameter parameter : rule.parameters()) {
            if (!parameter.isScalar()) {
                String element = parameter.name().replaceFirst("s$", "");
                Map<String, String> documented = column(page.table("field of <" + element + ">"), "default");
                Map<String, Object> fields = parameter.fieldsOfItsObjects();

                assertThat(fields).isNotEmpty();
                assertThat(documented).containsOnlyKeys(fields.keySet().toArray(new String[0]));
                fields.forEach((name, value) -> assertThat(documented.get(name))
                        .as("default of %s of %s", name, element)
                        .isIn(
                                value == null
                                        ? List.of("none")
                                        : value.equals(List.of()) ? List.of("none", "all") : List.of(value)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isInOneOfTheReadyFilesWithEveryScalarParameterAsItsProperty(RuleClass rule)
            throws IOException, ReflectiveOperationException {
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        for (String file : READY_FILES) {
            ready(file, rule.name()).ifPresent(element -> found.put(file, Pom.texts(element)));
        }

        assertThat(found).hasSize(1);
        assertThat(found.values()).containsExactly(references(rule));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isInOneExecutionOfTheParentWithEveryScalarParameterAsItsProperty(RuleClass rule)
            throws IOException, ReflectiveOperationException {
        List<Element> executions = executionsOf(rule);

        assertThat(executions).hasSize(1);
        Element execution = executions.get(0);
        Element configuration = Pom.child(execution, "configuration").orElseThrow();
        Element rules = Pom.child(configuration, "rules").orElseThrow();
        assertThat(Pom.children(rules)).hasSize(1);
        assertThat(Pom.texts(Pom.children(rules).get(0))).isEqualTo(references(rule));
        assertThat(Pom.text(Pom.child(execution, "id").orElseThrow())).isEqualTo(rule.kebab());
        assertThat(Pom.texts(Pom.child(execution, "goals").orElseThrow())).containsValue("enforce");
        String moment = momentOf(execution);
        assertThat(ready("holdfast/" + moment + ".xml", rule.name()))
                .as("%s in holdfast/%s.xml", rule, moment)
                .isPresent();
    }

    @Test
    void onlyTheRulesOfTheNightAreInAProfileOfTheParent() throws IOException, ReflectiveOperationException {
        for (RuleClass rule : rules()) {
            Element execution = executionsOf(rule).get(0);

            assertThat(profileOf(execution).isPresent())
                    .as("%s in a profile", rule)
                    .isEqualTo(ready("holdfast/nightly.xml", rule.name()).isPresent());
            assertThat(Pom.text(Pom.child(execution, "phase").orElseThrow())).isIn("validate", "verify");
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void canBeSkippedByAPropertyThatIsFalseInTheParent(RuleClass rule) throws IOException {
        String skip = "holdfast." + rule.name() + ".skip";
        Element configuration =
                Pom.child(executionsOf(rule).get(0), "configuration").orElseThrow();

        assertThat(Pom.child(configuration, "skip").map(Pom::text)).contains("${" + skip + "}");
        assertThat(Repository.parentPom().properties()).containsEntry(skip, "false");
        assertThat(Page.read(Repository.path("docs/rules/" + rule.name() + ".md"))
                        .text())
                .contains(skip);
    }

    @Test
    void theReadyFilesAndTheParentHaveNoOtherRules() throws IOException, ReflectiveOperationException {
        List<String> names = RuleClass.names(rules());
        for (String file : READY_FILES) {
            Path path = Repository.path("rules/src/main/resources/" + file);
            if (Files.exists(path)) {
                assertThat(rulesIn(Pom.read(path).root()))
                        .as(file)
                        .isSubsetOf(names)
                        .isNotEmpty();
            }
        }

        assertThat(rulesIn(Repository.parentPom().root())).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void theParentSetsNoPropertyOfARuleToAnythingButItsDefault() throws IOException, ReflectiveOperationException {
        Map<String, String> set = Repository.parentPom().properties();
        for (RuleClass rule : rules()) {
            for (Parameter parameter : rule.parameters()) {
                property(parameter).filter(set::containsKey).ifPresent(property -> assertThat(parameter.value())
                        .hasToString(set.get(property)));
            }
        }
        assertThat(set).doesNotContainKey("holdfast.observe");
    }

    private static Map<String, String> references(RuleClass rule) throws IOException, ReflectiveOperationException {
        return rule.parameters().stream()
                .filter(Parameter::isScalar)
                .collect(Collectors.toMap(
                        Parameter::name, parameter -> "${" + property(parameter).orElse("") + "}"));
    }

    private static List<Element> executionsOf(RuleClass rule) throws IOException {
        return Pom.all(Repository.parentPom().root(), "execution").stream()
                .filter(execution -> rulesIn(execution).contains(rule.name()))
                .collect(Collectors.toList());
    }

    /** The profile that has an execution, else its phase: there is a ready file for each. */
    private static String momentOf(Element execution) {
        return profileOf(execution)
                .flatMap(profile -> Pom.child(profile, "id"))
                .or(() -> Pom.child(execution, "phase"))
                .map(Pom::text)
                .orElseThrow();
    }

    private static Optional<Element> profileOf(Element element) {
        Node parent = element.getParentNode();
        while (parent instanceof Element && !parent.getNodeName().equals("profile")) {
            parent = parent.getParentNode();
        }
        return parent instanceof Element ? Optional.of((Element) parent) : Optional.empty();
    }

    private static Optional<Element> ready(String file, String rule) throws IOException {
        Path path = Repository.path("rules/src/main/resources/" + file);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        Element rules = Pom.child(Pom.read(path).root(), "rules").orElseThrow();
        List<Element> found = Pom.children(rules).stream()
                .filter(element -> element.getNodeName().equals(rule))
                .collect(Collectors.toList());
        assertThat(found).hasSizeLessThan(2);
        return found.stream().findFirst();
    }

    private static List<String> rulesIn(Element element) {
        return Pom.all(element, "rules").stream()
                .flatMap(rules -> Pom.children(rules).stream())
                .map(Element::getNodeName)
                .collect(Collectors.toList());
    }

    private static Optional<String> property(Parameter parameter) {
        return found(PROPERTY, parameter);
    }

    private static Optional<String> found(Pattern pattern, Parameter parameter) {
        Matcher matcher = pattern.matcher(parameter.comment());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String documentedDefault(Parameter parameter) {
        String documented = found(DEFAULT, parameter).orElseThrow();
        return documented.replaceAll("\\{@code ([^}]*)}", "$1");
    }

    private static Map<String, String> column(Map<String, Map<String, String>> table, String heading) {
        Map<String, String> column = new TreeMap<>();
        table.forEach((name, row) -> {
            assertThat(row).containsKey(heading);
            String cell = row.get(heading).replaceFirst("(?:[.;,] | \\().*", "");
            column.put(name, cell.matches("[-\u2013\u2014]") ? "" : cell);
        });
        return column;
    }
}
