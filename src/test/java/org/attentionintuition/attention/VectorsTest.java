package org.attentionintuition.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class VectorsTest {

    private static final Vectors VECTORS = Vectors.of(new double[] {1, 2}, new double[] {3, 4}, new double[] {5, 6});

    @Test
    void rowsListsAndMatricesMakeTheSameVectors() {
        assertThat(Vectors.of(List.of(List.of(1, 2), List.of(3.0, 4.0), List.of(5, 6))))
                .isEqualTo(VECTORS)
                .hasSameHashCodeAs(VECTORS);
        assertThat(Vectors.of(new DMatrixRMaj(new double[][] {{1, 2}, {3, 4}, {5, 6}})))
                .isEqualTo(VECTORS);
        assertThat(VECTORS).hasToString("[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]");
    }

    @Test
    void theSameNumbersInAnotherShapeAreOtherVectors() {
        assertThat(Vectors.of(new double[] {1, 2, 3}, new double[] {4, 5, 6})).isNotEqualTo(VECTORS);
    }

    @Test
    void minusZeroIsZero() {
        assertThat(Vectors.of(new double[] {-0.0})).isEqualTo(Vectors.of(new double[] {0.0}));
    }

    @Test
    void aChangeMakesNewVectorsAndLeavesTheOld() {
        var before = VECTORS.matrix();

        assertThat(VECTORS.with(1, 0, 9).row(1)).containsExactly(9, 4);
        assertThat(VECTORS.withRow(2, 7, 8).row(2)).containsExactly(7, 8);
        assertThat(VECTORS).isEqualTo(Vectors.of(before));
    }

    @Test
    void nothingHandedInOrOutReachesTheVectors() {
        var row = new double[] {1, 2};
        var vectors = Vectors.of(row);
        row[0] = 9;
        vectors.row(0)[0] = 9;
        vectors.matrix().set(0, 0, 9);

        assertThat(vectors.get(0, 0)).isEqualTo(1);
    }

    @Test
    void rowsOfDifferentWidthAreRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Vectors.of(new double[] {1, 2}, new double[] {3}))
                .withMessage("vectors: found 1 components in row 1, needed 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VECTORS.withRow(0, 1, 2, 3))
                .withMessage("vectors: found 3 components in row 0, needed 2");
    }

    @Test
    void noVectorsAreRejected() {
        var message = "vectors: found none, needed at least one with at least one component";

        assertThatIllegalArgumentException().isThrownBy(Vectors::of).withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Vectors.of(new double[0]))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Vectors.of(new DMatrixRMaj(0, 2)))
                .withMessage(message);
    }

    @Test
    void aComponentThatIsNotFiniteIsRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VECTORS.with(2, 1, Double.NaN))
                .withMessage("vectors: found NaN at row 2, component 1, needed a finite number");
    }

    @Test
    void aPlaceOutsideIsRejected() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> VECTORS.get(0, 2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> VECTORS.with(3, 0, 1));
    }
}
