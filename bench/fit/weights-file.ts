import { format, resolveConfig } from "prettier";
import type { LogisticModel } from "../../src/lib/logistic.ts";
import type { FittedModel } from "./logistic.ts";

/** The model with the names of its features, in three digits. */
export function namedModel(
  { bias, weights, means, deviations }: FittedModel,
  features: readonly { readonly name: string }[],
): LogisticModel {
  const digits = (value: number | undefined): number => Number((value ?? 0).toPrecision(3));
  return {
    bias: digits(bias),
    features: features.map(({ name }, at) => ({
      name,
      weight: digits(weights[at]),
      mean: digits(means[at]),
      deviation: digits(deviations[at]),
    })),
  };
}

/** The text of the module that holds the weights. `script` is the command that makes it. */
export async function weightsModule(
  target: string,
  { name, script, model }: { readonly name: string; readonly script: string; readonly model: LogisticModel },
): Promise<string> {
  const text = `import type { LogisticModel } from "../../lib/logistic.ts";

/** Fitted by \`${script}\`. Not edited by hand. */
export const ${name}: LogisticModel = ${JSON.stringify(model)};
`;
  return format(text, { ...(await resolveConfig(target)), filepath: target });
}
