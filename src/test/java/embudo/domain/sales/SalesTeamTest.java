package embudo.domain.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.domain.sales.SalesTeam.Member;
import embudo.kernel.Problem;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class SalesTeamTest {
    @Test
    void namesWithAndWithoutAddress() {
        SalesTeam team = SalesTeam.read(" Ana Ruiz <ana@x.example>, Luis Gil;\nJosé-María O'Neil ");
        assertThat(team.members())
                .containsExactly(
                        new Member("Ana Ruiz", "ana@x.example"),
                        new Member("Luis Gil", ""),
                        new Member("José-María O'Neil", ""));
        assertThat(SalesTeam.read(team.text())).isEqualTo(team);
        assertThat(team.find("luis GIL ")).isEqualTo("Luis Gil");
        assertThat(SalesTeam.read("  ").members()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsRefusedWithWords() {
        for (String wrong : new String[] {"Ana <not an address>", "<a@x.example>", "Ana >"})
            assertThatThrownBy(() -> SalesTeam.read(wrong))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            p -> assertThat(p.key()).isEqualTo("domain.team.unreadable"));
        assertThatThrownBy(() -> SalesTeam.read("Ana, ANA"))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.key()).isEqualTo("domain.team.twice"));
        assertThatThrownBy(() -> SalesTeam.read("Ana").find("Eva")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> SalesTeam.read("").find("Eva")).isInstanceOf(Problem.class);
    }

    private static LeadNote note(String text) {
        return new LeadNote(0, 1, " Eva\n Sanz ", Instant.EPOCH, text);
    }

    @Test
    void aNoteHoldsNothingThatATerminalWouldObey() {
        LeadNote note = note(" \u001b[31mred\u0007\r\nline\t2 \u202Eevil\u0000 \ud800 ");
        assertThat(note.text()).isEqualTo("[31mred\nline\t2 evil");
        assertThat(note.author()).isEqualTo("Eva Sanz");
    }

    @Test
    void aNoteHasOneToFourThousandCharacters() {
        assertThatThrownBy(() -> note(" \u0000\n ")).isInstanceOf(Problem.class);
        assertThat(note("x".repeat(4_000)).text()).hasSize(4_000);
        assertThatThrownBy(() -> note("x".repeat(4_001)))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.key()).isEqualTo("domain.note.long"));
    }
}
