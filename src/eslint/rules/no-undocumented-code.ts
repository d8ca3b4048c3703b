import { codeRule } from "../code-rule.ts";

/** Reports a code that no page documents, and suggests the most similar documented one. */
export const noUndocumentedCode = codeRule({
  description: "disallow codes that no page documents",
  type: "problem",
  fixable: false,
  messages: {
    undocumented: "No page documents the code {{code}}.",
    mistyped: "No page documents the code {{code}}. Did you mean {{current}}?",
  },
  find: (places) =>
    places.flatMap((place) => {
      const [use] = place.uses;
      if (use === undefined || use.services.length > 0) return [];
      const { code, nearest } = use;
      if (nearest === undefined) return [{ place, messageId: "undocumented", data: { code } }];
      const data = { code, current: nearest };
      return [{ place, messageId: "mistyped", data, suggestion: place.replacedBy(nearest) }];
    }),
});
