import { OcrError } from "ocr-operation-errors/tencentcloud/ocr";
import { everyOcrError } from "ocr-operation-errors/tencentcloud/ocr/testing";
import { adviceFor } from "./basic-ocr-errors.js";

// Every code of the operation, the common ones, and some that no page documents: each must have an advice.
for (const error of everyOcrError("GeneralBasicOCR")) console.log(`${error.code}: ${adviceFor(error)}`);

// The type of `code` has the codes of the operation, so that a misspelled one does not compile.
const body = { Response: { Error: { Code: "FailedOperation.ImageNoText", Message: "" }, RequestId: "1" } };
const error = OcrError.of("GeneralBasicOCR").from(body);
if (error?.code !== "FailedOperation.ImageNoText") throw new Error("the body was not read");
