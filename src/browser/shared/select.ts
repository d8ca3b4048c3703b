import { element } from "./element.ts";

/** A choice of one of some values. */
export function select(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  onChoice: (value: string) => void,
): HTMLSelectElement {
  return element(
    "select",
    { "aria-label": label, onchange: ({ target }) => onChoice((target as HTMLSelectElement).value) },
    ...options.map(([value, text]) => element("option", { value, selected: value === chosen }, text)),
  );
}
