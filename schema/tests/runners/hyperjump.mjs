import { registerSchema, validate } from "@hyperjump/json-schema/draft-2020-12";
import "@hyperjump/json-schema/draft-07";
import { BASIC } from "@hyperjump/json-schema/experimental";
import { bundle, run } from "./suite.mjs";

const applicators = ["$ref", "allOf", "if", "then", "properties", "items"];

registerSchema(bundle);

await run(
  async (location) => {
    const check = await validate(location);
    return (data) => {
      const errors = check(data, BASIC).errors ?? [];
      return errors.map(error).filter(({ keyword }) => !applicators.includes(keyword));
    };
  },
  // hyperjump does not report which field is missing.
  (error) => (error.keyword === "required" ? { ...error, property: undefined } : error),
);

function error({ absoluteKeywordLocation, instanceLocation }) {
  const keyword = absoluteKeywordLocation.split("/").at(-1);
  const location = decodeURIComponent(instanceLocation.slice(1));
  if (keyword !== "additionalProperties") {
    return { instanceLocation: location, keyword };
  }
  // hyperjump reports an unknown field at the location of the field, and the cases state it at the object.
  const [, object, name] = location.match(/^(.*)\/(.*)$/s);
  return { instanceLocation: object, keyword, property: name.replaceAll("~1", "/").replaceAll("~0", "~") };
}
