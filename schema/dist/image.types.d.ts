// Made from image.types.schema.json by json-schema-to-typescript: change the schema.

/**
 * Identifier the platform gives a resource: 24 hex digits, e.g. 651586fca6078e98982dbd90
 */
export type ObjectId = string;
/**
 * Credential or other confidential text; its value is never echoed in a message, a log or a report
 */
export type Secret = string;
/**
 * Identifier of another resource, such as an account, an integration or an image source
 */
export type ResourceId = string;
/**
 * Network port, e.g. 443
 */
export type PortNumber = number;
/**
 * Transport protocol of a port, e.g. tcp
 */
export type PortType = string;
/**
 * What the platform made the image from: one of three kinds, told apart by type
 */
export type ImageSource = DirectImageSource | BucketImageSource | StackImageSource;
/**
 * Where the content of an image comes from: one of seven kinds, told apart by type
 */
export type ImageOrigin =
  | DockerHubOrigin
  | DockerFileOrigin
  | DockerRegistryOrigin
  | OciRegistryOrigin
  | CycleUploadOrigin
  | CycleSourceOrigin
  | NoneOrigin;
/**
 * How the platform gets access to a private git repository: one of two kinds, told apart by type
 */
export type RepoAuth = HttpRepoAuth | SshRepoAuth;
/**
 * How the platform gets access to a private registry: one of three kinds, told apart by type
 */
export type RegistryAuth = UserRegistryAuth | ProviderRegistryAuth | WebhookRegistryAuth;
/**
 * Moment in time: RFC 3339, e.g. 2021-01-30T08:30:00Z, or the documentation's form, e.g. 01/30/2021 08:30:00; the platform writes 0001-01-01T00:00:00Z for never
 */
export type Timestamp = string;

/**
 * A container image as the Cycle platform keeps it: made once from a source, then the template of any number of containers
 */
export interface Image {
  /**
   * Identifier of the image
   */
  id: ObjectId;
  /**
   * Identifier of the hub that owns the image
   */
  hub_id: string;
  /**
   * Name that a user gave the image, e.g. orders-api
   */
  name: string;
  /**
   * Size of the image in bytes, e.g. 412876800
   */
  size: number;
  /**
   * What people say about the image
   */
  about?: About;
  /**
   * Where the file of the image is stored
   */
  backend: Backend;
  /**
   * What a server must offer to run the image
   */
  requires: Requires;
  /**
   * Settings that were passed to the builder, null when there were none
   */
  build?: Build | null;
  /**
   * The builder that was chosen for the image, null when none was
   */
  builder?: Builder | null;
  /**
   * How containers of this image start
   */
  config: Config;
  /**
   * What the image was made from
   */
  source?: ImageSource;
  /**
   * Who or what made the image
   */
  creator?: CreatorScope;
  /**
   * The factory that built or imported the image, null when none has
   */
  factory?: Factory | null;
  /**
   * Which step of its life the image is in
   */
  state: ImageState;
  /**
   * When the image was created, updated and deleted
   */
  events: ImageEvents;
  /**
   * Figures about the image, present only when they were asked for
   */
  meta?: ImageMeta;
}
/**
 * What people say about the image, as opposed to what the platform knows
 */
export interface About {
  /**
   * Free text for people, e.g. what the image is for; null when nobody wrote one
   */
  description: string | null;
}
/**
 * Where the file of the image is stored, and how large it is there
 */
export interface Backend {
  /**
   * Name of the storage provider that hosts the file, e.g. backblaze
   */
  provider: string;
  /**
   * Size of the stored file in bytes, e.g. 187904512
   */
  size: number;
  /**
   * Name of the stored file; the platform sets it for its own use
   */
  file_name: string;
  /**
   * Identifier of the stored file at the provider; the platform sets it for its own use
   */
  file_id: string;
}
/**
 * What a server must offer before a container of this image may run on it
 */
export interface Requires {
  /**
   * Whether containers need a server with an NVIDIA GPU
   */
  nvidia_gpu?: boolean;
}
/**
 * Settings that were passed to the builder for this one image
 */
export interface Build {
  /**
   * Build arguments by name, like the build-arg options of docker build
   */
  args?: {
    /**
     * Value of the build argument
     */
    [k: string]: Secret;
  };
  /**
   * Whether to build on disk instead of in shared memory, which allows larger images
   */
  use_disk?: boolean;
}
/**
 * The builder that was chosen to make or import the image
 */
export interface Builder {
  /**
   * The integration that did the build, e.g. a remote build service
   */
  integration_id: ResourceId;
}
/**
 * How containers of this image start, as the image itself defines it
 */
export interface Config {
  /**
   * Linux user that the processes run as, e.g. node or 1000:1000
   */
  user: string;
  /**
   * Ports that the image publishes
   *
   * Items: One published port
   */
  ports: Port[];
  /**
   * Environment variables that the image sets, by name
   */
  env: {
    /**
     * Value of the variable
     */
    [k: string]: Secret;
  };
  /**
   * Labels of the image by key, e.g. org.opencontainers.image.version
   */
  labels: {
    /**
     * Value of the label
     */
    [k: string]: string;
  };
  /**
   * CMD of the image: the default command, or the arguments of the entrypoint when there is one
   *
   * Items: The command or one of its arguments
   */
  command: string[];
  /**
   * ENTRYPOINT of the image: the executable that every container starts with
   *
   * Items: The executable or one of its arguments
   */
  entrypoint: string[];
  /**
   * Directories that the image wants mounted from outside
   *
   * Items: One volume
   */
  volumes: Volume[];
  /**
   * Directory that the processes start in, e.g. /app
   */
  workdir: string;
  /**
   * Signal that asks the main process to stop, e.g. SIGTERM
   */
  signal_stop: string;
}
/**
 * One port of the container that the image publishes
 */
export interface Port {
  /**
   * Port on the outside, e.g. 443
   */
  host: PortNumber;
  /**
   * Port that the process listens on inside the container, e.g. 8080
   */
  container: PortNumber;
  /**
   * Transport protocol, e.g. tcp
   */
  type: PortType;
}
/**
 * One directory that the image wants mounted from outside the container
 */
export interface Volume {
  /**
   * Where the volume is mounted inside the container, e.g. /var/lib/mysql
   */
  path?: string;
  /**
   * What the container may do with it: ro to read only, rw to read and write
   */
  mode?: "ro" | "rw";
}
/**
 * An image source that was set up by itself, not by a stack
 */
export interface DirectImageSource {
  /**
   * Tag that marks a direct source
   */
  type: "direct";
  /**
   * Which image source it is, and what it pulls or builds
   */
  details: {
    /**
     * Identifier of the image source
     */
    id: string;
    /**
     * Where the content of the image comes from
     */
    origin: ImageOrigin;
  };
  /**
   * What differs from the source for this one image
   */
  override?: SourceOverride;
}
/**
 * An image pulled from Docker Hub
 */
export interface DockerHubOrigin {
  /**
   * Tag that marks an image from Docker Hub
   */
  type: "docker-hub";
  /**
   * What to pull, and the login if the image is private
   */
  details: {
    /**
     * An image source that fills in what is missing here
     */
    existing?: ExistingSource | null;
    /**
     * What to pull, as docker pull takes it, e.g. mysql:5.7
     */
    target: string;
    /**
     * User name at Docker Hub, for a private image
     */
    username?: string;
    /**
     * Access token of that user
     */
    token?: Secret;
  };
}
/**
 * An image source of the hub that fills in what the origin leaves out, so that a stack need not carry credentials
 */
export interface ExistingSource {
  /**
   * The image source to take the missing values from
   */
  source_id?: ResourceId;
}
/**
 * An image built from a Dockerfile, which comes from a git repository or from an archive
 */
export interface DockerFileOrigin {
  /**
   * Tag that marks an image built from a Dockerfile
   */
  type: "docker-file";
  /**
   * Where the Dockerfile is and how to build it
   */
  details: {
    /**
     * An image source that fills in what is missing here
     */
    existing?: ExistingSource | null;
    /**
     * The git repository with the Dockerfile
     */
    repo?: Repo | null;
    /**
     * URL of a .tar.gz archive with the Dockerfile, instead of a repository; user-info and query may carry credentials and are never echoed
     */
    targz_url?: string | null;
    /**
     * Directory that the build sees as its context, e.g. services/orders
     */
    context_dir?: string | null;
    /**
     * Path of the Dockerfile, e.g. docker/Dockerfile.prod
     */
    build_file?: string | null;
    /**
     * Logins for the registries that the Dockerfile pulls from
     */
    credentials?: DockerfileCredential[] | null;
  };
}
/**
 * The git repository that holds the Dockerfile
 */
export interface Repo {
  /**
   * URL to clone from; user-info and query may carry credentials and are never echoed
   */
  url: string;
  /**
   * Branch to build from; the platform takes master when it is absent
   */
  branch?: string;
  /**
   * How to get into the repository, when it is private
   */
  auth?: RepoAuth | null;
  /**
   * The commit to build, when it is not the newest of the branch
   */
  ref?: RepoRef | null;
}
/**
 * Access to a git repository over HTTP with a user name and a password
 */
export interface HttpRepoAuth {
  /**
   * Tag that marks access over HTTP
   */
  type: "http";
  /**
   * The user name and its password
   */
  credentials: {
    /**
     * User name at the git host, e.g. ci
     */
    username: string;
    /**
     * Password or access token of that user
     */
    password: Secret;
  };
}
/**
 * Access to a git repository over SSH with a key
 */
export interface SshRepoAuth {
  /**
   * Tag that marks access over SSH
   */
  type: "ssh";
  /**
   * The user name and its key
   */
  credentials: {
    /**
     * User name at the git host that the key belongs to, often git
     */
    username: string;
    /**
     * Passphrase that unlocks the key, empty for a key without one
     */
    passphrase: Secret;
    /**
     * The private key itself, PEM encoded
     */
    private_key: Secret;
  };
}
/**
 * The one commit to build, when it is not simply the newest of the branch
 */
export interface RepoRef {
  /**
   * What the value is, e.g. tag or hash
   */
  type: string;
  /**
   * The tag, hash or other name of the commit, e.g. v4.2.0
   */
  value: string;
}
/**
 * Access to one registry that the Dockerfile itself pulls from, e.g. for a private base image
 */
export interface DockerfileCredential {
  /**
   * URL of the registry; user-info and query may carry credentials and are never echoed
   */
  url?: string;
  /**
   * User name at the registry
   */
  username?: string;
  /**
   * Access token of that user
   */
  token?: Secret;
}
/**
 * An image pulled from a Docker registry other than Docker Hub
 */
export interface DockerRegistryOrigin {
  /**
   * Tag that marks an image from a Docker registry
   */
  type: "docker-registry";
  /**
   * What to pull from which registry, and the login if the image is private
   */
  details: {
    /**
     * An image source that fills in what is missing here
     */
    existing?: ExistingSource;
    /**
     * Name of the image at the registry, e.g. shop/orders-api:4.2
     */
    target: string;
    /**
     * URL of the registry; user-info and query may carry credentials and are never echoed
     */
    url: string;
    /**
     * User name at the registry, for a private image
     */
    username?: string;
    /**
     * Access token of that user
     */
    token?: Secret;
    /**
     * Password of that user, for a registry without tokens
     */
    password?: Secret;
  };
}
/**
 * An image pulled from a registry of the OCI standard, such as that of a cloud provider
 */
export interface OciRegistryOrigin {
  /**
   * Tag that marks an image from an OCI registry
   */
  type: "oci-registry";
  /**
   * What to pull from which registry, and how to get in if the image is private
   */
  details: {
    /**
     * An image source that fills in what is missing here
     */
    existing?: ExistingSource;
    /**
     * Name of the image at the registry, e.g. shop/orders-api:4.2
     */
    target: string;
    /**
     * URL of the registry; user-info and query may carry credentials and are never echoed
     */
    url: string;
    /**
     * How to get into the registry, when it asks
     */
    auth?: RegistryAuth | null;
  };
}
/**
 * Access to a registry with a user name and a token
 */
export interface UserRegistryAuth {
  /**
   * Tag that marks access with a user name and a token
   */
  type: "user";
  /**
   * The user name and its token
   */
  details: {
    /**
     * User name at the registry, e.g. robot
     */
    username?: string;
    /**
     * Access token or password of that user
     */
    token?: Secret;
  };
}
/**
 * Access to the registry of a cloud provider with credentials of that provider
 */
export interface ProviderRegistryAuth {
  /**
   * Tag that marks access with the credentials of a cloud provider
   */
  type: "provider";
  /**
   * The provider and the credentials it asks for
   */
  details: {
    /**
     * The provider's registry service: ecr is that of AWS
     */
    flavor: "ecr";
    /**
     * The credentials themselves
     */
    credentials: ProviderCredentials;
  };
}
/**
 * Credentials that a cloud provider asks for at its own registry; which of the fields it needs depends on the provider
 */
export interface ProviderCredentials {
  /**
   * Region that the registry is in, e.g. eu-central-1
   */
  region?: string;
  /**
   * Namespace of the registry at the provider
   */
  namespace?: string;
  /**
   * API key, for ECR the access key ID
   */
  api_key?: Secret;
  /**
   * Secret that belongs to the API key
   */
  secret?: Secret;
  /**
   * Subscription at the provider that the registry belongs to
   */
  subscription_id?: string;
  /**
   * Application or service account that signs in
   */
  client_id?: string;
  /**
   * Further options of the provider, base64 encoded
   */
  config?: Secret;
}
/**
 * Access to a registry with a login that the platform fetches from a webhook just before it pulls
 */
export interface WebhookRegistryAuth {
  /**
   * Tag that marks access with a login from a webhook
   */
  type: "webhook";
  /**
   * The webhook to ask
   */
  details: {
    /**
     * URL that answers with username:password, base64 encoded; whoever knows it can ask, so that it is never echoed
     */
    url: Secret;
  };
}
/**
 * An image uploaded to the factory as a tar file, without any registry
 */
export interface CycleUploadOrigin {
  /**
   * Tag that marks an uploaded image
   */
  type: "cycle-upload";
  /**
   * The permission to upload; the platform issues it when the image is created
   */
  details: {
    /**
     * When the token stops being accepted
     */
    expires: Timestamp;
    /**
     * Token that the factory asks for with the upload
     */
    token: Secret;
  };
}
/**
 * An image that an image source on the platform already provides; meant for stacks
 */
export interface CycleSourceOrigin {
  /**
   * Tag that marks an image from an image source of the platform
   */
  type: "cycle-source";
  /**
   * The image source that provides the image
   */
  details: {
    /**
     * Identifier of that image source
     */
    source_id: ResourceId;
  };
}
/**
 * An image of unknown origin
 */
export interface NoneOrigin {
  /**
   * Tag that marks an image of unknown origin
   */
  type: "none";
  /**
   * Free-form: nothing is promised about what stands here
   */
  details?: {
    [k: string]: unknown;
  } | null;
}
/**
 * What this one image takes in place of a value of its source
 */
export interface SourceOverride {
  /**
   * Image to pull in place of the target of a docker-hub or docker-registry origin, e.g. mysql:8.4
   */
  target?: string;
  /**
   * URL of a .tar.gz archive to build from in place of what a docker-file origin names; user-info and query may carry credentials and are never echoed
   */
  targz_url?: string;
}
/**
 * An image source that serves as a bucket of images
 */
export interface BucketImageSource {
  /**
   * Tag that marks a bucket
   */
  type: "bucket";
  /**
   * Which image source it is, and what it pulls or builds
   */
  details: {
    /**
     * Identifier of the image source
     */
    id: string;
    /**
     * Where the content of the image comes from
     */
    origin: ImageOrigin;
  };
  /**
   * What differs from the source for this one image
   */
  override?: SourceOverride;
}
/**
 * An image source that a stack build set up for containers of the stack
 */
export interface StackImageSource {
  /**
   * Tag that marks a source set up by a stack build
   */
  type: "stack-build";
  /**
   * Which source and stack it is, and what it pulls or builds
   */
  details: {
    /**
     * Identifier of the image source
     */
    id: string;
    /**
     * Identifier of the stack that was built
     */
    stack_id: string;
    /**
     * Containers of the stack that run this image
     *
     * Items: Identifier of one container in the stack file, e.g. orders-api
     */
    containers: string[];
    /**
     * Where the content of the image comes from
     */
    origin: ImageOrigin;
  };
  /**
   * What differs from the source for this one image
   */
  override?: SourceOverride;
}
/**
 * Who or what made the image
 */
export interface CreatorScope {
  /**
   * Identifier of the creator, e.g. of the account
   */
  id: ResourceId;
  /**
   * What kind of creator the id belongs to, e.g. account for a person and api-key for a program
   */
  type: "account" | "environment" | "platform" | "platform-pipeline" | "employee" | "api-key" | "visitor";
}
/**
 * The factory, the platform's build service, that built or imported the image
 */
export interface Factory {
  /**
   * Identifier of the node whose factory did the work
   */
  node_id: string;
  /**
   * When that node put the finished image into its cache
   */
  cached: Timestamp;
  /**
   * When that node accepted the job
   */
  acknowledged: Timestamp;
}
/**
 * Which step of its life the image is in
 */
export interface ImageState {
  /**
   * The step itself: containers can be made from a live image; the steps before it bring the image in, those after it remove it
   */
  current: "new" | "uploading" | "downloading" | "building" | "verifying" | "saving" | "live" | "deleting" | "deleted";
  /**
   * When the image entered this state
   */
  changed: Timestamp;
  /**
   * The problem that the image ran into, if any
   */
  error?: StateError;
}
/**
 * A problem that the image ran into
 */
export interface StateError {
  /**
   * What went wrong, in words for people
   */
  message?: string;
  /**
   * When it went wrong
   */
  time?: Timestamp;
}
/**
 * When the turning points in the life of the image took place
 */
export interface ImageEvents {
  /**
   * When the image was made known to the platform
   */
  created: Timestamp;
  /**
   * When the image last changed
   */
  updated: Timestamp;
  /**
   * When the image was removed, 0001-01-01T00:00:00Z as long as it is there
   */
  deleted: Timestamp;
}
/**
 * Figures about the image that the platform adds when it is asked for them
 */
export interface ImageMeta {
  /**
   * How many containers use the image
   */
  containers_count?: ResourceCountSummary;
}
/**
 * How many resources of one kind there are, in total and by state
 */
export interface ResourceCountSummary {
  /**
   * Number of resources by the state they are in
   */
  state: {
    /**
     * Number of resources in this state, e.g. 3 running
     */
    [k: string]: number;
  };
  /**
   * Number of all resources, deleted ones included
   */
  total: number;
  /**
   * Number of the resources that are not deleted
   */
  available: number;
}
