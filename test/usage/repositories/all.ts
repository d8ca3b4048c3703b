/** The seeded repositories. The rules were made with the first eight; the last two were written afterwards. */
export { WEB_SHOP } from "./web-shop.ts";
export { OCR_SERVICE } from "./ocr-service.ts";
export { LEGACY_GATEWAY } from "./legacy-gateway.ts";
export { FRONT_END } from "./front-end.ts";
export { GO_SERVICE } from "./go-service.ts";
export { PYTHON_SERVICE } from "./python-service.ts";
export { JAVA_AND_YAML } from "./java-and-yaml.ts";
export { TESTS_AND_MOCKS } from "./tests-and-mocks.ts";
export { BACK_END, CLOUD_WORKER } from "./held-out.ts";
