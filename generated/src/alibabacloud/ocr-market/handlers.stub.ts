import { defineOcrMarketHandlers, handleOcrMarketError } from "errsmith-cloud-errors/alibabacloud/ocr-market/handlers";
import type { OcrMarketError } from "errsmith-cloud-errors/alibabacloud/ocr-market";

/** Decides what an error of alibabacloud/ocr-market means to this application. */
export function onOcrMarketError(error: OcrMarketError): unknown {
  return handleOcrMarketError(error, handlers);
}

const handlers = defineOcrMarketHandlers({
  "400": (error) => {
    throw error;
  },
  "403": (error) => {
    throw error;
  },
  "408": (error) => {
    throw error;
  },
  "413": (error) => {
    throw error;
  },
  "421": (error) => {
    throw error;
  },
  "450": (error) => {
    throw error;
  },
  "460": (error) => {
    throw error;
  },
  "461": (error) => {
    throw error;
  },
  "462": (error) => {
    throw error;
  },
  "463": (error) => {
    throw error;
  },
  "464": (error) => {
    throw error;
  },
  "469": (error) => {
    throw error;
  },
  "502": (error) => {
    throw error;
  },
  "503": (error) => {
    throw error;
  },
  /** Codes that no page documents. */
  "*": (error) => {
    throw error;
  },
});
