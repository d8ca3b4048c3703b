import type { LogisticModel } from "../../lib/logistic.ts";

/** Fitted by `npm run fit:confidence`. Not edited by hand. */
export const confidenceWeights: LogisticModel = {
  bias: 2.41,
  features: [
    { name: "in-part", weight: -0.0362, mean: 0.033, deviation: 0.179 },
    { name: "any-alarm", weight: -0.621, mean: 0.0633, deviation: 0.243 },
    { name: "unread-codes", weight: -0.0359, mean: 0.00742, deviation: 0.0766 },
    { name: "any-refused", weight: -0.0808, mean: 0.355, deviation: 0.478 },
    { name: "any-reported", weight: -0.336, mean: 0.0413, deviation: 0.199 },
    { name: "in-tables", weight: 0.246, mean: 0.615, deviation: 0.484 },
    { name: "in-titles", weight: -0.0534, mean: 0.119, deviation: 0.321 },
    { name: "in-loose-text", weight: -0.399, mean: 0.224, deviation: 0.415 },
    { name: "several-lines", weight: -0.345, mean: 0.0443, deviation: 0.166 },
    { name: "several-loose-lines", weight: -0.175, mean: 0.0186, deviation: 0.116 },
    { name: "text-read", weight: 0.263, mean: 0.944, deviation: 0.125 },
    { name: "without-text", weight: -0.0644, mean: 0.0129, deviation: 0.0878 },
    { name: "codes", weight: -0.395, mean: 1.47, deviation: 0.701 },
    { name: "cases", weight: -0.306, mean: 0.0364, deviation: 0.116 },
    { name: "numbers", weight: -0.245, mean: 0.49, deviation: 0.485 },
    { name: "words", weight: -0.0705, mean: 0.0166, deviation: 0.102 },
    { name: "one-form", weight: 0.0773, mean: 0.939, deviation: 0.138 },
    { name: "small-numbers", weight: 0.216, mean: 0.268, deviation: 0.393 },
  ],
};
