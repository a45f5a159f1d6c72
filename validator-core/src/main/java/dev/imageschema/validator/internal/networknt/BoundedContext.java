package dev.imageschema.validator.internal.networknt;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.annotation.Annotation;
import com.networknt.schema.annotation.Annotations;
import dev.imageschema.validator.internal.evaluate.WorkBudget;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The state of one evaluation, with bounds on the errors and annotations that it keeps.
 *
 * <p>networknt collects the errors of each branch in a separate list and only tests whether that list is empty.
 * Dropping errors from a list that has some does not change a decision.
 */
final class BoundedContext extends ExecutionContext {
    /**
     * The most errors of a document. An error takes about 400 bytes, and a large document can have a million errors.
     */
    private static final int MAX_ERRORS = 20_000;

    /** The most errors of a branch. Branches nest, and each keeps its errors until another branch matches. */
    private static final int MAX_ERRORS_OF_BRANCH = 500;

    /**
     * The most annotations. {@code unevaluatedProperties} and similar keywords need all annotations for their result.
     */
    static final int MAX_ANNOTATIONS = 150_000;

    /** The most annotations of one value. Each failed keyword searches all annotations of its value. */
    static final int MAX_ANNOTATIONS_OF_VALUE = 2_000;

    /** The cost of creating one error, in character reads, whether or not the error is kept. */
    private static final int READS_PER_ERROR = 16;

    private final Annotations annotations = new BoundedAnnotations();
    private final WorkBudget budget = WorkBudget.of("collecting errors");
    private boolean isFull;
    private boolean isBranchFull;

    BoundedContext(ExecutionConfig config) {
        super(config);
        super.setErrors(new BoundedList(new ArrayList<>(), MAX_ERRORS));
    }

    @Override
    public void setErrors(List<Error> errors) {
        super.setErrors(errors instanceof BoundedList ? errors : new BoundedList(errors, MAX_ERRORS_OF_BRANCH));
    }

    @Override
    public Annotations getAnnotations() {
        return annotations;
    }

    /** {@return whether errors of the document have been dropped} */
    boolean isFull() {
        return isFull;
    }

    /** {@return whether errors of any branch have been dropped, also of a branch that does not affect the result} */
    boolean isBranchFull() {
        return isBranchFull;
    }

    /** Thrown when an evaluation produces more annotations than the limits allow. */
    static final class AnnotationLimitException extends RuntimeException {
        private static final long serialVersionUID = 1;

        AnnotationLimitException() {
            super("too many annotations", null, false, false);
        }
    }

    private static final class BoundedAnnotations extends Annotations {
        private int size;

        @Override
        public void put(Annotation annotation) {
            super.put(annotation);
            if (++size > MAX_ANNOTATIONS
                    || Objects.requireNonNull(asMap().get(annotation.getInstanceLocation()))
                                    .size()
                            > MAX_ANNOTATIONS_OF_VALUE) {
                throw new AnnotationLimitException();
            }
        }
    }

    /** A view of an error list of networknt that ignores additions beyond a maximum size. */
    private final class BoundedList extends AbstractList<Error> {
        private final List<Error> errors;
        private final int most;

        BoundedList(List<Error> errors, int most) {
            this.errors = errors;
            this.most = most;
        }

        @Override
        public boolean add(Error error) {
            budget.spend(READS_PER_ERROR);
            if (errors.size() < most) {
                return errors.add(error);
            }
            isFull |= most == MAX_ERRORS;
            isBranchFull |= most == MAX_ERRORS_OF_BRANCH;
            return false;
        }

        @Override
        public Error get(int index) {
            return errors.get(index);
        }

        @Override
        public int size() {
            return errors.size();
        }
    }
}
