import { Validator } from "@cfworker/json-schema";
import { bundle, isDraft07, run } from "./suite.mjs";

await run((location) => {
  const validator = new Validator({ $ref: location }, isDraft07 ? "7" : "2020-12");
  validator.addSchema(bundle);
  return (data) => validator.validate(data).valid;
});
