import type { LogisticModel } from "../../lib/logistic.ts";

/** Fitted by `npm run fit:confidence`. Not edited by hand. */
export const confidenceWeights: LogisticModel = {
  bias: 2.4,
  features: [
    { name: "in-part", weight: -0.0401, mean: 0.033, deviation: 0.179 },
    { name: "any-alarm", weight: -0.612, mean: 0.0633, deviation: 0.243 },
    { name: "unread-codes", weight: -0.034, mean: 0.00742, deviation: 0.0766 },
    { name: "any-refused", weight: -0.0791, mean: 0.355, deviation: 0.478 },
    { name: "any-reported", weight: -0.33, mean: 0.0413, deviation: 0.199 },
    { name: "in-tables", weight: 0.239, mean: 0.615, deviation: 0.484 },
    { name: "in-titles", weight: -0.0596, mean: 0.119, deviation: 0.321 },
    { name: "in-loose-text", weight: -0.396, mean: 0.224, deviation: 0.415 },
    { name: "several-lines", weight: -0.347, mean: 0.0443, deviation: 0.166 },
    { name: "several-loose-lines", weight: -0.178, mean: 0.0186, deviation: 0.116 },
    { name: "text-read", weight: 0.327, mean: 0.944, deviation: 0.125 },
    { name: "without-text", weight: -0.0579, mean: 0.0129, deviation: 0.0878 },
    { name: "codes", weight: -0.406, mean: 1.47, deviation: 0.701 },
    { name: "cases", weight: -0.288, mean: 0.0367, deviation: 0.116 },
    { name: "numbers", weight: -0.248, mean: 0.49, deviation: 0.485 },
    { name: "words", weight: -0.0704, mean: 0.0166, deviation: 0.102 },
    { name: "one-form", weight: 0.0831, mean: 0.939, deviation: 0.138 },
    { name: "small-numbers", weight: 0.222, mean: 0.268, deviation: 0.393 },
  ],
};
