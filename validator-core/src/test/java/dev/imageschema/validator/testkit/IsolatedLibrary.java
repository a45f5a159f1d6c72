package dev.imageschema.validator.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Loads the library and its dependencies with a separate class loader, as an application server does. */
public final class IsolatedLibrary implements AutoCloseable {
    private final URLClassLoader loader;

    /**
     * Creates a class loader for the class path of the tests.
     *
     * @param isLeftOut whether to leave out the entry with a file name
     * @param instead the entries to add
     */
    public IsolatedLibrary(Predicate<String> isLeftOut, List<Path> instead) {
        Stream<Path> kept = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> !isLeftOut.test(String.valueOf(entry.getFileName())));
        URL[] urls =
                Stream.concat(kept, instead.stream()).map(IsolatedLibrary::url).toArray(URL[]::new);
        loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public ClassLoader loader() {
        return loader;
    }

    /** {@return the text that the program returns if this class loader loads it} */
    public String run(Class<? extends Callable<String>> program) throws Exception {
        Object instance = Class.forName(program.getName(), true, loader)
                .getDeclaredConstructor()
                .newInstance();
        return (String) ((Callable<?>) instance).call();
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
