package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.attentionintuition.course.ProjectionsLab;
import org.junit.jupiter.api.Test;

class ProjectionsFigureTest {

    private static final ProjectionsLab LAB = BuiltInCourse.lab(ProjectionsLab.class, "three-projections");
    private static final ProjectionsState START = ProjectionsState.start(LAB);

    @Test
    void withoutProjectionsTheRawTokensMeet() {
        var trace = wired(Wiring.NO_PROJECTIONS).trace();
        assertThat(trace.queries().data).isEqualTo(START.tokens().matrix().data);
        assertThat(trace.keys().data).isEqualTo(START.tokens().matrix().data);
        assertThat(trace.values().data).isEqualTo(START.tokens().matrix().data);
    }

    @Test
    void valuesThatAreKeysChangeTheOutputAndNotTheWeights() {
        var whole = wired(Wiring.WHOLE).trace();
        var broken = wired(Wiring.VALUES_ARE_KEYS).trace();
        assertThat(broken.weights().data).isEqualTo(whole.weights().data);
        assertThat(broken.values().data).isEqualTo(whole.keys().data);
        assertThat(broken.output().data).isNotEqualTo(whole.output().data);
    }

    @Test
    void swappingQueriesAndKeysTransposesTheScores() {
        var whole = wired(Wiring.WHOLE).trace().scores();
        var swapped = wired(Wiring.SWAPPED).trace().scores();
        for (int i = 0; i < whole.numRows; i++) {
            for (int j = 0; j < whole.numCols; j++) {
                assertThat(swapped.get(i, j)).isEqualTo(whole.get(j, i));
            }
        }
    }

    @Test
    void theSpacesShowTheProjectedVectors() {
        var figure = wired(Wiring.WHOLE);
        var keys = figure.matchingSpace().arrows();
        var output = figure.outputSpace().arrows().getLast();
        assertThat(keys.getFirst().x()).isEqualTo(figure.trace().keys().get(0, 0));
        assertThat(output.y()).isEqualTo(figure.trace().output().get(START.query(), 1));
    }

    @Test
    void aPlaneIsLargeEnoughForItsLongestArrow() {
        var plane = wired(Wiring.WHOLE).matchingSpace();
        assertThat(plane.arrows()).allSatisfy(arrow -> {
            assertThat(Math.abs(arrow.x())).isLessThanOrEqualTo(plane.extent());
            assertThat(Math.abs(arrow.y())).isLessThanOrEqualTo(plane.extent());
        });
    }

    private static ProjectionsFigure wired(Wiring wiring) {
        return ProjectionsFigure.of(LAB, START.withWiring(wiring));
    }
}
