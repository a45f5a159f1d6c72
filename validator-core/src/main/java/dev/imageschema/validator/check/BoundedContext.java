package dev.imageschema.validator.check;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.annotation.Annotation;
import com.networknt.schema.annotation.Annotations;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The state of one evaluation, which keeps no more errors and annotations than memory has room for.
 *
 * <p>The engine collects the errors of a branch in a list of its own, and goes by whether that is empty. Leaving out later ones
 * does not change what it decides.
 */
final class BoundedContext extends ExecutionContext {
    /** More than anyone reads; an error takes about 400 bytes, and a large document can have a million. */
    private static final int MOST_ERRORS = 20_000;

    /** Branches nest, and each keeps what it says until it is known whether another one fits. */
    private static final int MOST_ERRORS_OF_BRANCH = 500;

    /** What {@code unevaluatedProperties} and the like need to know; without them nothing can be decided. */
    private static final int MOST_ANNOTATIONS = 150_000;

    /** Each failure goes through all annotations of its value. */
    private static final int MOST_ANNOTATIONS_OF_VALUE = 2_000;

    /** To make an error costs as much as so many looks at a character, whether it is kept or not. */
    private static final int LOOKS_OF_AN_ERROR = 16;

    private final Annotations annotations = new BoundedAnnotations();
    private final WorkBudget budget = WorkBudget.of("collecting what is wrong");
    private boolean isFull;
    private boolean isBranchFull;

    BoundedContext(ExecutionConfig config) {
        super(config);
        super.setErrors(new BoundedList(new ArrayList<>(), MOST_ERRORS));
    }

    @Override
    public void setErrors(List<Error> errors) {
        super.setErrors(errors instanceof BoundedList ? errors : new BoundedList(errors, MOST_ERRORS_OF_BRANCH));
    }

    @Override
    public Annotations getAnnotations() {
        return annotations;
    }

    /** {@return whether errors have been left out} */
    boolean isFull() {
        return isFull;
    }

    /** {@return whether errors of a branch have been left out, be they of interest in the end or not} */
    boolean isBranchFull() {
        return isBranchFull;
    }

    /** There are more annotations than can be kept. */
    static final class ExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ExhaustedException() {
            super("too many annotations", null, false, false);
        }
    }

    private static final class BoundedAnnotations extends Annotations {
        private int size;

        @Override
        public void put(Annotation annotation) {
            super.put(annotation);
            if (++size > MOST_ANNOTATIONS
                    || Objects.requireNonNull(asMap().get(annotation.getInstanceLocation()))
                                    .size()
                            > MOST_ANNOTATIONS_OF_VALUE) {
                throw new ExhaustedException();
            }
        }
    }

    /** A list of the engine's that takes no more than some errors. */
    private final class BoundedList extends AbstractList<Error> {
        private final List<Error> errors;
        private final int most;

        BoundedList(List<Error> errors, int most) {
            this.errors = errors;
            this.most = most;
        }

        @Override
        public boolean add(Error error) {
            budget.spend(LOOKS_OF_AN_ERROR);
            if (errors.size() < most) {
                return errors.add(error);
            }
            isFull |= most == MOST_ERRORS;
            isBranchFull |= most == MOST_ERRORS_OF_BRANCH;
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
