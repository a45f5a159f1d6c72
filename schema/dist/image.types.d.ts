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
 * Source from which the platform created the image: one of three kinds, selected by type
 */
export type ImageSource = DirectImageSource | BucketImageSource | StackImageSource;
/**
 * Where the content of an image comes from: one of seven kinds, selected by type
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
 * How the platform gets access to a private git repository: one of two kinds, selected by type
 */
export type RepoAuth = HttpRepoAuth | SshRepoAuth;
/**
 * How the platform gets access to a private registry: one of three kinds, selected by type
 */
export type RegistryAuth = UserRegistryAuth | ProviderRegistryAuth | WebhookRegistryAuth;
/**
 * Moment in time: RFC 3339, e.g. 2021-01-30T08:30:00Z, or the documentation's form, e.g. 01/30/2021 08:30:00; the platform writes 0001-01-01T00:00:00Z for never
 */
export type Timestamp = string;

/**
 * A container image on the Cycle platform: created once from a source, then the template of any number of containers
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
   * Information that people wrote about the image
   */
  about?: About;
  /**
   * Where the file of the image is stored
   */
  backend: Backend;
  /**
   * Requirements on a server that runs the image
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
   * Source of the image
   */
  source?: ImageSource;
  /**
   * Creator of the image
   */
  creator?: CreatorScope;
  /**
   * The factory that built or imported the image, null when none has
   */
  factory?: Factory | null;
  /**
   * State of the image in its life cycle
   */
  state: ImageState;
  /**
   * When the image was created, updated and deleted
   */
  events: ImageEvents;
  /**
   * Figures about the image, present only on request
   */
  meta?: ImageMeta;
}
/**
 * Information that people wrote about the image, as opposed to data of the platform
 */
export interface About {
  /**
   * Free text, e.g. what the image is for; null if there is none
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
 * Requirements on a server that runs a container of this image
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
   * Directories to mount from outside the container
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
 * One directory to mount from outside the container
 */
export interface Volume {
  /**
   * Where the volume is mounted inside the container, e.g. /var/lib/mysql
   */
  path?: string;
  /**
   * Access of the container: ro for reading only, rw for reading and writing
   */
  mode?: "ro" | "rw";
}
/**
 * An image source that was created by itself, not by a stack
 */
export interface DirectImageSource {
  /**
   * Tag that marks a direct source
   */
  type: "direct";
  /**
   * The image source, and what it pulls or builds
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
   * Values that differ from the source for this image
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
   * Image to pull, and the login if the image is private
   */
  details: {
    /**
     * An image source that provides the missing values
     */
    existing?: ExistingSource | null;
    /**
     * Image to pull, in the syntax of docker pull, e.g. mysql:5.7
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
 * An image source of the hub that provides the values missing from the origin, so that a stack needs no credentials
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
     * An image source that provides the missing values
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
     * Directory that is the build context, e.g. services/orders
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
   * Access to the repository, if it is private
   */
  auth?: RepoAuth | null;
  /**
   * The commit to build, if it is not the newest of the branch
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
 * The commit to build, if it is not the newest of the branch
 */
export interface RepoRef {
  /**
   * Kind of the value, e.g. tag or hash
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
   * Image to pull, its registry, and the login if the image is private
   */
  details: {
    /**
     * An image source that provides the missing values
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
   * Image to pull, its registry, and the login if the image is private
   */
  details: {
    /**
     * An image source that provides the missing values
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
     * Login for the registry, if it requires one
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
   * The provider and its credentials
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
 * Credentials for the registry of a cloud provider; the required fields depend on the provider
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
     * URL that returns username:password, base64 encoded; anyone who knows it can request the login, so it is never echoed
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
   * Permission to upload; the platform issues it when the image is created
   */
  details: {
    /**
     * When the token stops being accepted
     */
    expires: Timestamp;
    /**
     * Token that the factory requires for the upload
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
   * Free-form: the platform guarantees nothing about the content
   */
  details?: {
    [k: string]: unknown;
  } | null;
}
/**
 * Values that this image uses in place of values of its source
 */
export interface SourceOverride {
  /**
   * Image to pull in place of the target of a docker-hub or docker-registry origin, e.g. mysql:8.4
   */
  target?: string;
  /**
   * URL of a .tar.gz archive to build from in place of the source of a docker-file origin; user-info and query may carry credentials and are never echoed
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
   * The image source, and what it pulls or builds
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
   * Values that differ from the source for this image
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
   * The image source, its stack, and what it pulls or builds
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
   * Values that differ from the source for this image
   */
  override?: SourceOverride;
}
/**
 * Creator of the image
 */
export interface CreatorScope {
  /**
   * Identifier of the creator, e.g. of the account
   */
  id: ResourceId;
  /**
   * Kind of creator that the id belongs to, e.g. account for a person and api-key for a program
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
 * State of the image in its life cycle
 */
export interface ImageState {
  /**
   * The state itself: containers can be created from a live image; the earlier states import the image, the later ones remove it
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
   * Description of the problem for people
   */
  message?: string;
  /**
   * When it went wrong
   */
  time?: Timestamp;
}
/**
 * Times of the main events in the life of the image
 */
export interface ImageEvents {
  /**
   * When the image was registered with the platform
   */
  created: Timestamp;
  /**
   * When the image last changed
   */
  updated: Timestamp;
  /**
   * When the image was removed, 0001-01-01T00:00:00Z as long as it exists
   */
  deleted: Timestamp;
}
/**
 * Figures about the image, which the platform adds on request
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
