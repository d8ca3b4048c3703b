import { PACKAGE } from "./matrix/application.ts";

/** The codes in the style of a library, and the program that an application writes with them. */
export type Program = (
  codes: readonly string[],
  /** The spelling of a code in the program; `undefined` leaves it out. */
  spell?: (code: string) => string | undefined,
) => { readonly declarations: string; readonly application: string };

type Advice = "photo" | "later" | "developers";
const LATER = /^(?:InternalError|RequestLimitExceeded|ResourceInUse|ResourceInsufficient|ResourceUnavailable)/;

function adviceOn(code: string): Advice {
  if (code.startsWith("FailedOperation")) return "photo";
  return LATER.test(code) ? "later" : "developers";
}

const ADVICE = `type Advice = "photo" | "later" | "developers";\n`;
const className = (code: string): string => `${code.replace(/\W/g, "")}Failure`;
const isIn = (code: string | undefined): code is string => code !== undefined;

/** Lists in lines of at most 110 characters, as formatters write them. */
function wrapped(parts: readonly string[], separator: string, indent: string): string {
  const lines = [""];
  for (const [index, part] of parts.entries()) {
    const text = `${part}${index < parts.length - 1 ? separator : ""}`;
    const last = lines.at(-1) ?? "";
    if (last.length + text.length > 110) lines.push(text.trimStart());
    else lines[lines.length - 1] = last + text;
  }
  return lines.map((line) => indent + line.trim()).join("\n");
}

function grouped(codes: readonly string[], spell: (code: string) => string | undefined): [Advice, readonly string[]][] {
  return (["photo", "later", "developers"] as const).map((advice) => [
    advice,
    codes
      .filter((code) => adviceOn(code) === advice)
      .map(spell)
      .filter(isIn),
  ]);
}

const same = (code: string): string => code;

/** A family for its codes where the program decides the same on all of them. */
const withErrsmith: Program = (codes, spell = same) => {
  const families = new Set(codes.filter((code) => code.includes(".")).map((code) => code.split(".", 1)[0] ?? ""));
  const keys = [...families].map((family) => `${family}.*`);
  const single = codes
    .filter((code) => !code.includes(".") && !families.has(code))
    .map(spell)
    .filter(isIn);
  const entries = [...keys, ...single].map((key) => `  ${JSON.stringify(key)}: ${adviceOn(key)},`);
  return {
    declarations: "export {};\n",
    application: `import { OcrError } from "${PACKAGE}/tencentcloud/ocr";
import { defineOcrHandlers, handleOcrError } from "${PACKAGE}/tencentcloud/ocr/handlers";
${ADVICE}const photo = (): Advice => "photo";
const later = (): Advice => "later";
const developers = (): Advice => "developers";
const handlers = defineOcrHandlers({
${entries.join("\n")}
  "*": developers,
});
export function adviceFor(thrown: unknown): Advice {
  const error = OcrError.from(thrown);
  if (error === undefined) throw thrown;
  return handleOcrError(error, handlers);
}
`,
  };
};

const withClasses: Program = (codes, spell = same) => {
  const lists = grouped(codes, spell);
  return {
    declarations: `export class OcrServiceException extends Error {}
${codes.map((code) => `export class ${className(code)} extends OcrServiceException { readonly name = ${JSON.stringify(code)}; }`).join("\n")}
`,
    application: `import * as ocr from "./codes.js";
${ADVICE}${lists
      .map(
        ([advice, list]) =>
          `const ${advice} = [\n${wrapped(
            list.map((code) => `ocr.${className(code)}`),
            ", ",
            "  ",
          )},\n];`,
      )
      .join("\n")}
export function adviceFor(thrown: unknown): Advice {
  if (!(thrown instanceof ocr.OcrServiceException)) throw thrown;
  if (photo.some((type) => thrown instanceof type)) return "photo";
  if (later.some((type) => thrown instanceof type)) return "later";
  if (developers.some((type) => thrown instanceof type)) return "developers";
  return "developers";
}
`,
  };
};

const UNION = (codes: readonly string[]): string => `export type Code =
${codes.map((code) => `  | ${JSON.stringify(code)}`).join("\n")};
export type Failure = { [C in Code]: { readonly code: C; readonly message: string } }[Code];
export declare function readFailure(thrown: unknown): Failure | undefined;
`;

const withTsPattern: Program = (codes, spell = same) => ({
  declarations: UNION(codes),
  application: `import { match, P } from "ts-pattern";
import { readFailure } from "./codes.js";
${ADVICE}export function adviceFor(thrown: unknown): Advice {
  const failure = readFailure(thrown);
  if (failure === undefined) throw thrown;
  return match(failure)
${grouped(codes, spell)
  .map(
    ([advice, list]) => `    .with({ code: P.union(
${wrapped(
  list.map((code) => JSON.stringify(code)),
  ", ",
  "      ",
)},
    ) }, (): Advice => "${advice}")`,
  )
  .join("\n")}
    .exhaustive();
}
`,
});

const withNeverthrow: Program = (codes, spell = same) => ({
  declarations: UNION(codes),
  application: `import { err, ok, type Result } from "neverthrow";
import { type Code, type Failure, readFailure } from "./codes.js";
${ADVICE}const advice: Record<Code, Advice> = {
${codes
  .map((code): readonly [string | undefined, Advice] => [spell(code), adviceOn(code)])
  .flatMap(([code, advice]) => (code === undefined ? [] : [`  ${JSON.stringify(code)}: "${advice}",`]))
  .join("\n")}
};
export async function attempt<T>(call: () => Promise<T>): Promise<Result<T, Failure>> {
  try {
    return ok(await call());
  } catch (thrown) {
    const failure = readFailure(thrown);
    if (failure === undefined) throw thrown;
    return err(failure);
  }
}
export const adviceFor = (result: Result<unknown, Failure>): Advice | "fine" =>
  result.match((): Advice | "fine" => "fine", ({ code }) => advice[code]);
`,
});

const withEffect: Program = (codes, spell = same) => ({
  declarations: `import { Data } from "effect";
${codes.map((code) => `export class ${className(code)} extends Data.TaggedError(${JSON.stringify(code)})<{ readonly message: string }> {}`).join("\n")}
export type Failure =
${codes.map((code) => `  | ${className(code)}`).join("\n")};
`,
  application: `import { Effect } from "effect";
import type { Failure } from "./codes.js";
${ADVICE}const photo = (): Effect.Effect<Advice> => Effect.succeed("photo");
const later = (): Effect.Effect<Advice> => Effect.succeed("later");
const developers = (): Effect.Effect<Advice> => Effect.succeed("developers");
export function adviceFor(call: Effect.Effect<"fine", Failure>): Effect.Effect<Advice | "fine"> {
  // Returned at once, the handlers would be inferred from the type of the result, and a forgotten one would compile.
  const handled = Effect.catchTags(call, {
${codes
  .map((code): readonly [string | undefined, Advice] => [spell(code), adviceOn(code)])
  .flatMap(([code, advice]) => (code === undefined ? [] : [`    ${JSON.stringify(code)}: ${advice},`]))
  .join("\n")}
  });
  return handled;
}
`,
});

/** Name of a style, the package that it needs, and its program. */
export const PROGRAMS: readonly (readonly [name: string, needs: string | undefined, program: Program])[] = [
  ["errsmith", undefined, withErrsmith],
  ["classes as in the AWS SDK", undefined, withClasses],
  ["ts-pattern", "ts-pattern", withTsPattern],
  ["neverthrow", "neverthrow", withNeverthrow],
  ["Effect", "effect", withEffect],
];
