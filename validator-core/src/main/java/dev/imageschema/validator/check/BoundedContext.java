package dev.imageschema.validator.check;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import java.util.List;

/**
 * The state of one evaluation, which keeps no more errors than memory has room for.
 *
 * <p>The engine goes by whether a list of errors is empty, so that leaving out later ones does not change what it decides.
 */
final class BoundedContext extends ExecutionContext {
    /** More than anyone reads; an error takes about 400 bytes, and a large document can have a million. */
    private static final int MOST_ERRORS = 20_000;

    private boolean isComplete = true;

    BoundedContext(ExecutionConfig config) {
        super(config);
    }

    @Override
    public void addError(Error error) {
        List<Error> errors = getErrors();
        if (errors.size() < MOST_ERRORS) {
            errors.add(error);
        } else {
            isComplete = false;
        }
    }

    /** {@return whether none has been left out} */
    boolean isComplete() {
        return isComplete;
    }
}
