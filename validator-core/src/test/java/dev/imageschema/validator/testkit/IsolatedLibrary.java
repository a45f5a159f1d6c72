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

/** The library with all that it needs, loaded by a class loader of its own, as an application server or a plugin host does. */
public final class IsolatedLibrary implements AutoCloseable {
    private final URLClassLoader loader;

    /**
     * Makes a class loader for the class path of the tests.
     *
     * @param isLeftOut which entries of it are left out, by the name of the file
     * @param instead entries that take their place
     */
    public IsolatedLibrary(Predicate<String> isLeftOut, List<Path> instead) {
        Stream<Path> own = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> !isLeftOut.test(String.valueOf(entry.getFileName())));
        URL[] urls =
                Stream.concat(own, instead.stream()).map(IsolatedLibrary::url).toArray(URL[]::new);
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

    /** {@return the text that a program of the tests returns, loaded by this class loader} */
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
