import { codeRule } from "../code-rule.ts";
import { isOnlyOne, outdatedAs } from "../outdated-places.ts";

/**
 * Reports another spelling of a documented code. It replaces the spelling where the package takes any spelling. Elsewhere, such
 * as in `error.code === "…"`, this would change which errors are meant, so it is a suggestion.
 */
export const noCodeAlias = codeRule({
  description: "disallow other spellings of documented codes",
  type: "suggestion",
  fixable: true,
  messages: { alias: "{{written}} is another spelling of {{current}}." },
  find: (places) =>
    outdatedAs("alias", places).map(({ place, written, current }) => {
      const text = place.replacedBy(current);
      const isSafe = place.isOfPackage && isOnlyOne(place, current, places);
      return {
        place,
        messageId: "alias",
        data: { written, current },
        ...(isSafe ? { fix: text } : { suggestion: text }),
      };
    }),
});
