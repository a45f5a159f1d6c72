import com.fasterxml.jackson.databind.ObjectMapper;
import image.Image;
import image.ImageState;
import java.io.File;
import java.util.Map;

/** Reads an Image into the classes that jsonschema2pojo generates, and prints some fields. */
public final class Consumer {
    private Consumer() {}

    public static void main(String[] arguments) throws Exception {
        Image image = new ObjectMapper().readValue(new File(arguments[0]), Image.class);
        long size = image.getSize();
        ImageState.Current state = image.getState().getCurrent();
        String variable = image.getConfig().getEnv().getAdditionalProperties().get("key0");
        // The generated type of a union is Object, and Jackson creates a Map.
        Map<?, ?> source = (Map<?, ?>) image.getSource();
        System.out.println(size + " " + state.value() + " " + variable + " " + source.get("type"));
    }
}
