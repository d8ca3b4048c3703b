/** Fitted by `npm run fit:confidence`. Not edited by hand. */
export const confidenceWeights = {
  bias: 1.93,
  features: [
    { name: "in-part", weight: -0.0434, mean: 0.033, deviation: 0.179 },
    { name: "any-alarm", weight: -0.485, mean: 0.0633, deviation: 0.243 },
    { name: "unread-codes", weight: 0.0489, mean: 0.0171, deviation: 0.118 },
    { name: "any-refused", weight: 0.16, mean: 0.403, deviation: 0.491 },
    { name: "any-reported", weight: -0.4, mean: 0.0578, deviation: 0.233 },
    { name: "in-tables", weight: 0.153, mean: 0.597, deviation: 0.481 },
    { name: "in-titles", weight: 0.0617, mean: 0.117, deviation: 0.318 },
    { name: "in-loose-text", weight: -0.612, mean: 0.245, deviation: 0.419 },
    { name: "several-lines", weight: -0.38, mean: 0.0406, deviation: 0.161 },
    { name: "several-loose-lines", weight: -0.349, mean: 0.0161, deviation: 0.112 },
    { name: "text-read", weight: 0.278, mean: 0.939, deviation: 0.136 },
    { name: "without-text", weight: 0.0867, mean: 0.0157, deviation: 0.0956 },
    { name: "codes", weight: -0.476, mean: 1.47, deviation: 0.701 },
    { name: "cases", weight: -0.117, mean: 0.0411, deviation: 0.122 },
    { name: "numbers", weight: -0.187, mean: 0.501, deviation: 0.486 },
    { name: "words", weight: -0.152, mean: 0.0165, deviation: 0.101 },
    { name: "one-form", weight: 0.213, mean: 0.94, deviation: 0.137 },
    { name: "small-numbers", weight: 0.309, mean: 0.268, deviation: 0.392 },
  ],
};
