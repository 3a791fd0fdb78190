package dev.lifeboat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "demo --help",
                "rules --help",
                "rules list --help",
                "rules show -h",
                "rules trace --help",
                "rules coverage --help",
                "explain --help"
            })
    void everyCommandExplainsItselfWithAnExample(String words) {
        Typed typed = Typed.command(words.split(" "));

        assertThat(typed.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(typed.out()).contains("Usage: lifeboat").contains("Example:\n  lifeboat ");
        assertThat(typed.err()).isEmpty();
    }

    @Test
    void saysItsVersion() {
        Typed typed = Typed.command("--version");

        assertThat(typed.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(typed.out()).startsWith("lifeboat ").contains("Java " + System.getProperty("java.version"));
    }

    @Test
    void offersTheNearestCommandAndOption() {
        Typed command = Typed.command("rules", "lst");
        Typed option = Typed.command("rules", "list", "--jsn");

        assertThat(command.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(command.err()).contains("'lst'", "Did you mean: rules list?", "See 'lifeboat rules --help'.");
        assertThat(option.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(option.err()).contains("'--jsn'", "--json", "See 'lifeboat rules list --help'.");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(Typed.command("rules").err()).contains("Missing required subcommand");
        assertThat(Typed.command("rules", "show").err()).contains("Missing required parameter: 'ID'");
        assertThat(Typed.command("rules", "trace").exitCode()).isEqualTo(ExitCode.USAGE);
    }
}
