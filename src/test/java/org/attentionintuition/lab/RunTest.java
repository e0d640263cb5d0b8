package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunTest {

    @Test
    void aNewRunForgetsTheTroubleOfTheOneBeforeAndShowsItsResult() {
        var again = Run.found(1).failed("busy").begun();
        assertThat(again.trouble()).isNull();
        assertThat(again.result()).contains(1);
    }

    @Test
    void withoutItsResultARunIsStillUnderWay() {
        assertThat(Run.found(1).begun().withoutResult()).isEqualTo(new Run<>(null, null, true, null));
    }
}
