/** Names that the application imports, by the subpath of the package. */
const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  "tencentcloud/ocr": ["FailedOperationImageBlurError", "OcrError", "OcrErrorBase"],
  "tencentcloud/ocr/codes": ["codes"],
  "tencentcloud/ocr/handlers": ["handleOcrError"],
  "tencentcloud/ocr/catalog": ["isRetryable"],
  "tencentcloud/ocr/testing": ["everyOcrError"],
  "tencentcloud/ocr/messages": ["describe"],
  "tencentcloud/ocr/messages/lazy": ["locales"],
  messages: ["createMessages"],
};

/** How a program gets the package. */
export type Style = "import" | "require";

/** The name of the measured package. */
export const PACKAGE = "errsmith-cloud-errors";

/**
 * A program that ends with an exception unless errors are read, told apart, described and handled, and their stacks begin
 * in the program. It is JavaScript, and TypeScript of every strictness. `isMinified`: functions have lost their names.
 */
export function application(style: Style, { isMinified = false, isTypeScript = false } = {}): string {
  const lines = Object.entries(IMPORTS).map(([path, names]) => {
    const list = `{ ${names.join(", ")} }`;
    const specifier = `"${PACKAGE}/${path}"`;
    return style === "import" ? `import ${list} from ${specifier};` : `const ${list} = require(${specifier});`;
  });
  const typed = isTypeScript ? ": string" : "";
  const global = isTypeScript ? "(globalThis as any)" : "globalThis";
  const any = isTypeScript ? ": unknown" : "";
  return `${lines.join("\n")}
const body = (Code${typed}) => ({ Response: { Error: { Code, Message: "m" }, RequestId: "r-1" } });
function check(holds${any}, what${typed})${isTypeScript ? ": asserts holds" : ""} { if (!holds) throw new Error(what); }
let calls = 0;
// No tail call, and nothing to inline: engines leave such frames out.
function inApplication()${isTypeScript ? ": OcrError | undefined" : ""} { const read = OcrError.from(body("FailedOperation.ImageBlur")); calls += 1; if (calls > 9) return inApplication(); return read; }
const error${isTypeScript ? ": OcrError | undefined" : ""} = inApplication();
check(error && error.requestId === "r-1" && error.message === "m", "a body is read");
check(error instanceof FailedOperationImageBlurError && error instanceof OcrErrorBase, "an error is an instance");
check(${global}.ignoresHasInstance || error instanceof OcrError, "an error is an instance of the class of all errors");
check(error instanceof Error && !(new Error("x") instanceof OcrErrorBase), "other errors are no instances");
const made = new FailedOperationImageBlurError({ message: "m" });
check(made instanceof OcrErrorBase && made.code === "FailedOperation.ImageBlur" && made.message === "m", "an error is made");
check(String(made) === "OcrError [FailedOperation.ImageBlur]: m", "an error has a name");
const stack = String(error.stack).split("\\n").filter((line) => line !== "" && !line.includes("ImageBlur") && !/^Error: /.test(line));
check(stack.length > 0, "an error has a stack: " + error.stack);
check(${isMinified} || /inApplication|a\\.test\\./.test(String(stack[0])), "the stack begins in the application: " + error.stack);
check(codes.indexOf("FailedOperation.ImageBlur") >= 0 && Object.isFrozen(codes), "codes are a list");
const unknown = OcrError.from(body("Brand.New"));
check(unknown && unknown.isUnrecognized() && unknown.is("Brand.New"), "an unknown code is read");
check(handleOcrError(error, {
  "AuthFailure.*": () => 1, "DryRunOperation": () => 1, "FailedOperation": () => 1, "FailedOperation.*": () => 2,
  "InternalError": () => 1, "InvalidAction": () => 1, "InvalidParameter": () => 1, "InvalidParameter.*": () => 1,
  "InvalidParameterValue": () => 1, "InvalidParameterValue.*": () => 1, "LimitExceeded": () => 1, "LimitExceeded.*": () => 1,
  "MissingParameter": () => 1, "NoSuchVersion": () => 1, "RequestLimitExceeded": () => 1, "ResourceInUse": () => 1,
  "ResourceInsufficient": () => 1, "ResourceNotFound.*": () => 1, "ResourceUnavailable": () => 1, "ResourcesSoldOut.*": () => 1,
  "UnauthorizedOperation": () => 1, "UnknownParameter": () => 1, "UnsupportedOperation": () => 1, "UnsupportedProtocol": () => 1,
  "UnsupportedRegion": () => 1, "*": () => 3,
}) === 2, "a handler is called");
check(isRetryable(error) === undefined && everyOcrError().every((every) => every instanceof OcrErrorBase), "facts and fakes");
check(describe(error, "zh-CN").text === "图片模糊。", "an error is described");
check(describe(error, "en-US", { fallback: ["zh-Hans"] }).locale === "zh-CN", "a locale is found");
const messages = createMessages({ locales });
messages.load("zh-CN").then(() => {
  check(messages.describe(made, "zh").origin === "docs", "texts are loaded later");
  (${global}.print || console.log)("all well");
}).catch((problem${any}) => { (${global}.print || console.log)(String(problem)); });
`;
}

/** A test of Jest, Bun or Vitest that runs the application. */
export function applicationTest(style: Style, isTypeScript = false): string {
  const program = application(style, { isTypeScript });
  const at = program.indexOf("const body");
  return `${program.slice(0, at)}test("the application", () => {\n${program.slice(at)}});\n`;
}
