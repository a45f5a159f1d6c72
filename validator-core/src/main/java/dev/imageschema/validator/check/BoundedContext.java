package dev.imageschema.validator.check;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/**
 * The state of one evaluation, which keeps no more errors than memory has room for.
 *
 * <p>The engine collects the errors of a branch in a list of its own, and goes by whether that is empty. Leaving out later ones
 * does not change what it decides.
 */
final class BoundedContext extends ExecutionContext {
    /** More than anyone reads; an error takes about 400 bytes, and a large document can have a million. */
    private static final int MOST_ERRORS = 20_000;

    /** Branches nest, and each keeps what it says until it is known whether another one fits. */
    private static final int MOST_ERRORS_OF_BRANCH = 500;

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

    /** {@return whether errors have been left out} */
    boolean isFull() {
        return isFull;
    }

    /** {@return whether errors of a branch have been left out, be they of interest in the end or not} */
    boolean isBranchFull() {
        return isBranchFull;
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
