import { codeRule } from "../code-rule.ts";
import { isOnlyOne, outdatedAs } from "../outdated-places.ts";

/** Reports a code or class that was renamed, and replaces it with the new one. */
export const noRenamedCode = codeRule({
  description: "disallow codes and classes that were renamed",
  type: "problem",
  fixable: true,
  messages: { renamed: "{{written}} was renamed to {{current}}." },
  find: (places) =>
    outdatedAs("former", places).map(({ place, written, current }) => {
      const text = place.replacedBy(current);
      const isSafe = isOnlyOne(place, current, places);
      return {
        place,
        messageId: "renamed",
        data: { written, current },
        ...(isSafe ? { fix: text } : { suggestion: text }),
      };
    }),
});
