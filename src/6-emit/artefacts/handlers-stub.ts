import { type Scope, scopes } from "../render.ts";
import type { Service } from "../service.ts";

/** `handlers.stub.ts`: a handler for every documented code, ready to be copied into an application. */
export function handlersStub({ id, packageName, entries }: Service): Scope {
  return {
    fills: { "./index.js": `${packageName}/${id}`, "./handlers.js": `${packageName}/${id}/handlers` },
    regions: {
      code: scopes(
        // The handler for everything else stands in the template.
        entries.filter(({ error }) => error.code !== "*"),
        ({ error }) => ({ fills: { code: error.code } }),
      ),
    },
  };
}
