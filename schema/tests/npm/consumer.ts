// This file is compiled against the packed package and never run. The tag of a union selects its fields.
import type { Image, ImageOrigin, ImageSource, Port, RegistryAuth } from "@imageschema/schema";

export function target(origin: ImageOrigin): string {
  // @ts-expect-error without a check of the tag, not every variant has these details
  origin.details.target;
  switch (origin.type) {
    case "docker-hub":
      // @ts-expect-error a field of another variant
      origin.details.repo;
      return origin.details.target;
    case "docker-file":
      return origin.details.repo?.url ?? "";
    case "docker-registry":
    case "oci-registry":
      return origin.details.url + origin.details.target;
    case "cycle-upload":
      return origin.details.expires;
    case "cycle-source":
      return origin.details.source_id;
    case "none":
      return "";
  }
}

export function containers(source: ImageSource): string[] {
  return source.type === "stack-build" ? source.details.containers : [];
}

export function webhook(auth: RegistryAuth): string | undefined {
  return auth.type === "webhook" ? auth.details.url : undefined;
}

export const port: Port = { host: 443, container: 8443, type: "tcp" };

// @ts-expect-error a misspelled field
export const misspelt: Port = { hots: 443, container: 8443, type: "tcp" };

export function state(image: Image): string {
  // @ts-expect-error this state does not exist
  const isLive = image.state.current === "LIVE";
  const size: number = image.size;
  const integration: string | undefined = image.builder?.integration_id;
  return `${isLive} ${size} ${integration} ${image.state.current}`;
}
