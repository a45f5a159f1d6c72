package dev.imageschema.validator;

import dev.imageschema.validator.internal.schema.BundledSchemas;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The bundled models: Image and all of its submodels. Each model can be validated on its own. */
public enum Model {
    IMAGE("image"),
    ABOUT("about"),
    BACKEND("backend"),
    REQUIRES("requires"),
    BUILD("build"),
    BUILDER("builder"),
    CONFIG("config"),
    PORT("port"),
    VOLUME("volume"),
    IMAGE_STATE("image-state"),
    STATE_ERROR("state-error"),
    IMAGE_EVENTS("image-events"),
    CREATOR_SCOPE("creator-scope"),
    FACTORY("factory"),
    IMAGE_META("image-meta"),
    RESOURCE_COUNT_SUMMARY("resource-count-summary"),
    IMAGE_SOURCE("source/image-source"),
    DIRECT_IMAGE_SOURCE("source/direct"),
    BUCKET_IMAGE_SOURCE("source/bucket"),
    STACK_IMAGE_SOURCE("source/stack-build"),
    SOURCE_OVERRIDE("source/override"),
    IMAGE_ORIGIN("origin/image-origin"),
    DOCKER_HUB_ORIGIN("origin/docker-hub"),
    DOCKER_FILE_ORIGIN("origin/docker-file"),
    DOCKER_REGISTRY_ORIGIN("origin/docker-registry"),
    OCI_REGISTRY_ORIGIN("origin/oci-registry"),
    CYCLE_UPLOAD_ORIGIN("origin/cycle-upload"),
    CYCLE_SOURCE_ORIGIN("origin/cycle-source"),
    NONE_ORIGIN("origin/none"),
    EXISTING_SOURCE("origin/existing-source"),
    DOCKERFILE_CREDENTIAL("origin/dockerfile-credential"),
    REPO("origin/repo"),
    REPO_REF("origin/repo-ref"),
    REPO_AUTH("auth/repo-auth"),
    HTTP_REPO_AUTH("auth/repo-http"),
    SSH_REPO_AUTH("auth/repo-ssh"),
    REGISTRY_AUTH("auth/registry-auth"),
    USER_REGISTRY_AUTH("auth/registry-user"),
    PROVIDER_REGISTRY_AUTH("auth/registry-provider"),
    PROVIDER_CREDENTIALS("auth/provider-credentials"),
    WEBHOOK_REGISTRY_AUTH("auth/registry-webhook");

    private final String file;

    Model(String file) {
        this.file = file;
    }

    /**
     * {@return the name of this model in configuration files and messages: {@code image}, {@code docker-hub-origin}}
     */
    public String modelName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * {@return the {@code $id} of the schema of this model; a schema of your own may refer to it, and it is never
     * fetched}
     */
    public String schemaId() {
        return BundledSchemas.MODELS + file + ".schema.json";
    }

    /**
     * {@return the model with a name; empty if there is none}
     *
     * @param modelName a name as returned by {@link #modelName()}
     * @throws NullPointerException if {@code modelName} is null
     */
    public static Optional<Model> ofName(String modelName) {
        Objects.requireNonNull(modelName, "modelName");
        for (Model model : values()) {
            if (model.modelName().equals(modelName)) {
                return Optional.of(model);
            }
        }
        return Optional.empty();
    }
}
