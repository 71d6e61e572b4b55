package io.github.kinetamine;

import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;

/** A type that shows a library in each way a signature can, for {@link PublicFaceTest}, beside what stays inside. */
public class Shown<M extends DMatrixRMaj> {

    public static final DMatrixRMaj[] field = {};

    final DMatrixRMaj inside = new DMatrixRMaj(1, 1);

    protected Shown(DMatrixRMaj matrix) {
        inside.setTo(matrix);
    }

    public void argument(Map<String, List<DMatrixRMaj>> matrices) {}

    public List<? extends DMatrixRMaj> result() {
        return List.of(inside);
    }

    public <T extends DMatrixRMaj> void bound() {}

    DMatrixRMaj kept() {
        return inside;
    }

    static final class Hidden {
        public DMatrixRMaj matrix() {
            return new DMatrixRMaj(1, 1);
        }
    }
}
