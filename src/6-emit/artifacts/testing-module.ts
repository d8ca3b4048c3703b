import type { TemplateData } from "../../model/output.ts";
import type { ErrorInfo } from "../../model/catalog.ts";
import type { ServiceView } from "../service-view.ts";

/** `testing.ts`: the documented message of each code whose message no other code has. */
export function testingData({ entries }: ServiceView): TemplateData {
  const texts = entries.map(({ error }) => messageOf(error));
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return {
    values: {},
    regions: {
      message: entries.flatMap(({ error: { code } }, index) => {
        const text = texts[index] ?? "";
        return text !== "" && counts.get(text) === 1 ? [{ values: { code, text } }] : [];
      }),
    },
  };
}

function messageOf({ cases }: ErrorInfo): string {
  return cases.find(({ message }) => message)?.message ?? "";
}
