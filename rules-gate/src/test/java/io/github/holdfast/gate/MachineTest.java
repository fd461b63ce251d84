package io.github.holdfast.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineTest {

    private static final Path ROOT = Path.of("/").toAbsolutePath();

    private final Machine machine = Machine.of(Map.of(
            ROOT.resolve("home"),
            "~",
            ROOT.resolve("home/orders"),
            "{root}",
            ROOT.resolve("home/orders/core"),
            "{basedir}"));

    @ParameterizedTest
    @CsvSource(textBlock = """
            HOME/orders/core/src, {basedir}/src
            HOME/orders/core, {basedir}
            -javaagent:HOME/m2/agent.jar=HOME/orders/core/x, -javaagent:~/m2/agent.jar={basedir}/x
            HOME/orders/cores, {root}/cores
            HOME/orders-2, ~/orders-2
            HOMES/x, HOMES/x
            -Xmx1g, -Xmx1g
            """)
    void namesTheInnermostFolder(String text, String told) {
        String home = ROOT.resolve("home").toString().replace('\\', '/');

        assertThat(machine.without(text.replace("HOME", home))).isEqualTo(told.replace("HOME", home));
    }

    @Test
    void namesNoRoot() {
        assertThat(Machine.of(Map.of(ROOT, "x")).without("/a/b")).isEqualTo("/a/b");
    }
}
