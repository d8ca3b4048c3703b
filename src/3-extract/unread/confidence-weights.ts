/** Fitted by `npm run fit:confidence`. Not edited by hand. */
export const confidenceWeights = {
  bias: 1.69,
  features: [
    { name: "in-part", weight: -0.139, mean: 0.0969, deviation: 0.296 },
    { name: "any-alarm", weight: -0.875, mean: 0.129, deviation: 0.335 },
    { name: "unread-codes", weight: -0.259, mean: 0.0443, deviation: 0.189 },
    { name: "any-refused", weight: 0.0125, mean: 0.43, deviation: 0.495 },
    { name: "any-reported", weight: -0.2, mean: 0.0396, deviation: 0.195 },
    { name: "in-tables", weight: 0.135, mean: 0.61, deviation: 0.482 },
    { name: "in-titles", weight: 0.108, mean: 0.117, deviation: 0.319 },
    { name: "in-loose-text", weight: -0.319, mean: 0.228, deviation: 0.414 },
    { name: "several-lines", weight: -0.417, mean: 0.057, deviation: 0.193 },
    { name: "several-loose-lines", weight: -0.358, mean: 0.0273, deviation: 0.138 },
    { name: "text-read", weight: 0.293, mean: 0.927, deviation: 0.164 },
    { name: "without-text", weight: -0.0157, mean: 0.0189, deviation: 0.118 },
    { name: "codes", weight: -0.438, mean: 1.42, deviation: 0.711 },
    { name: "cases", weight: -0.0327, mean: 0.0409, deviation: 0.131 },
    { name: "numbers", weight: -0.0334, mean: 0.48, deviation: 0.483 },
    { name: "words", weight: -0.219, mean: 0.0163, deviation: 0.0917 },
    { name: "one-form", weight: 0.123, mean: 0.934, deviation: 0.138 },
    { name: "small-numbers", weight: 0.383, mean: 0.28, deviation: 0.399 },
  ],
};
