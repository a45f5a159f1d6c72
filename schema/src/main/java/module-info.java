/** The schema files of Image and its submodels, as resources under {@code META-INF/json-schema}; no code. */
module dev.imageschema.schema {}
