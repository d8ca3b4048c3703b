/** A gateway in JavaScript that reads numbers as codes, with CommonJS. */
export const LEGACY_GATEWAY = {
  "lib/gateway.js": `
"use strict";
const { ⟦OcrMarket461Error|461⟧, OcrMarketError } = require("@acme/errors/alibabacloud/ocr-market");
const request = require("./request");
const PORT = 400;
const ERROR_CODES = { ⟦450⟧: "image", NOPE: ⟦460⟧ };

module.exports.recognize = function recognize(image, callback) {
  request({ port: PORT, width: 461, image }, function (err, res) {
    if (err && err.code === "ECONNREFUSED") return callback(err);
    if (err && err.code === ⟦"463"⟧) return callback(null, []);
    if (res.statusCode === 400 || res.status === 503) return callback(new Error("HTTP"));
    if (res.body.code === ⟦461⟧ || res.body.code == ⟦'462'⟧) return callback(null, null);
    if (res.data.errorCode !== ⟦464⟧) return callback(OcrMarketError.from(res.data));
    if (err instanceof ⟦OcrMarket461Error|461⟧) return callback(null, 403);
    switch (err.errcode) {
      case ⟦469⟧:
        return setTimeout(callback, 408);
      case ⟦502⟧:
        return callback(err);
      default:
        return callback(texts[err.code]);
    }
  });
};

const texts = { ⟦450⟧: "no picture", ⟦413⟧: "too large", [⟦"421"⟧]: "slow down", 99999: "never" };
`,
  "lib/request.js": `
exports.delays = [400, 403, 408];
exports.isRedirect = (status) => status >= 300 && status < 400;
exports.retryCodes = [⟦502⟧, ⟦503⟧];
exports.retryStatuses = [502, 503];
exports.size = { width: 400, height: 450 };
exports.exit = (code) => code === 403;
process.on("exit", (code) => code === 461 && process.stdout.write("461"));
exports.country = (country) => country.code === 461 || country.code === "463";
if (exports.size.width === 400 && exports.delays.length === 408) exports.year = 413;
`,
  "lib/wechat.mjs": `
export async function check(response) {
  const result = await response.json();
  if (result.code === ⟦403⟧) throw new Error(String(result.code));
  const { err_code: code, message } = result;
  if (code === ⟦408⟧) return message;
  return result.total === 408 ? 1 : 0;
}
`,
  "lib/browser.jsx": `
export function Field({ onEnter, country }) {
  return (
    <input
      data-code="461"
      maxLength={450}
      onKeyDown={(event) => event.code === "Enter" && event.keyCode === 403 && onEnter(country.code)}
    />
  );
}
`,
};
