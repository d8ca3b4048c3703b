import type { Scope } from "../render.ts";
import type { Service } from "../service.ts";

/** `handlers.stub.ts`: a handler for every documented code, ready to be copied into an application. */
export function handlersStub({ id, packageName, entries }: Service): Scope {
  return {
    fills: { "./index.js": `${packageName}/${id}`, "./handlers.js": `${packageName}/${id}/handlers` },
    regions: {
      code: entries
        // The handler for everything else stands in the template.
        .filter(({ error }) => error.code !== "*")
        .map(({ error }) => ({ fills: { code: error.code } })),
    },
  };
}
