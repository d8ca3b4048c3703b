/* global document */
// Uses the package in a browser page and writes the result to the title of the page.
import { FailedOperationImageBlurError, OcrError } from "errsmith-cloud-errors/tencentcloud/ocr";
import { handleOcrError } from "errsmith-cloud-errors/tencentcloud/ocr/handlers";
import { describe } from "errsmith-cloud-errors/tencentcloud/ocr/messages";
import { isBillable } from "errsmith-cloud-errors/tencentcloud/ocr/catalog";
import { everyOcrError } from "errsmith-cloud-errors/tencentcloud/ocr/testing";

const wrong = [];
const expect = (what, is) => is || wrong.push(what);

const body = { Response: { Error: { Code: "FailedOperation.ImageBlur", Message: "m" }, RequestId: "r" } };
const error = OcrError.from(JSON.stringify(body));
expect(
  "instanceof",
  error instanceof FailedOperationImageBlurError && error instanceof OcrError && error instanceof Error,
);
expect("name", String(error) === "OcrError [FailedOperation.ImageBlur]: m");
expect("json", OcrError.from(JSON.parse(JSON.stringify(error)))?.code === error.code);
expect("plain objects", !({ code: "FailedOperation.ImageBlur", service: "tencentcloud/ocr" } instanceof OcrError));
expect("text", describe(error, "zh-Hans-CN").text === "图片模糊。");
expect("facts", isBillable(error) === true);
for (const every of everyOcrError())
  expect(every.code, handleOcrError(every, { "*": ({ code }) => code }) === every.code);

document.title = wrong.length === 0 ? "all well" : wrong.join(", ");
