import type { LogisticModel } from "../../lib/logistic.ts";

/** Fitted by `npm run fit:confidence`. Not edited by hand. */
export const confidenceWeights: LogisticModel = {
  bias: 2.44,
  features: [
    { name: "in-part", weight: -0.107, mean: 0.0358, deviation: 0.186 },
    { name: "any-alarm", weight: -0.42, mean: 0.0591, deviation: 0.236 },
    { name: "unread-codes", weight: -0.00157, mean: 0.00776, deviation: 0.0751 },
    { name: "any-refused", weight: -0.143, mean: 0.347, deviation: 0.476 },
    { name: "any-reported", weight: -0.318, mean: 0.0413, deviation: 0.199 },
    { name: "in-tables", weight: 0.217, mean: 0.615, deviation: 0.484 },
    { name: "in-titles", weight: -0.0895, mean: 0.119, deviation: 0.321 },
    { name: "in-loose-text", weight: -0.431, mean: 0.224, deviation: 0.415 },
    { name: "several-lines", weight: -0.339, mean: 0.0443, deviation: 0.166 },
    { name: "several-loose-lines", weight: -0.16, mean: 0.0177, deviation: 0.114 },
    { name: "text-read", weight: 0.212, mean: 0.946, deviation: 0.119 },
    { name: "without-text", weight: -0.0794, mean: 0.0134, deviation: 0.0881 },
    { name: "codes", weight: -0.386, mean: 1.48, deviation: 0.7 },
    { name: "cases", weight: -0.284, mean: 0.0361, deviation: 0.116 },
    { name: "numbers", weight: -0.373, mean: 0.491, deviation: 0.485 },
    { name: "words", weight: -0.105, mean: 0.0167, deviation: 0.102 },
    { name: "one-form", weight: 0.128, mean: 0.939, deviation: 0.138 },
    { name: "small-numbers", weight: 0.192, mean: 0.269, deviation: 0.393 },
  ],
};
