import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import { bundle, isDraft07, run } from "./suite.mjs";

const complain = (text) => {
  throw new Error(text);
};
const ajv = new (isDraft07 ? Ajv : Ajv2020)({
  strict: true,
  allErrors: true,
  logger: { log: complain, warn: complain, error: complain },
});
ajv.addSchema(bundle);

await run((location) => {
  const validate = ajv.getSchema(location);
  return (data) => {
    validate(data);
    return (validate.errors ?? [])
      .filter(({ keyword }) => keyword !== "if")
      .map(({ instancePath, keyword, params }) => ({
        instanceLocation: instancePath,
        keyword,
        property: params.missingProperty ?? params.additionalProperty,
      }));
  };
});
