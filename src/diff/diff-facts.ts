import type { ErrorInfo } from "../model/catalog.ts";
import type { Difference } from "./difference.ts";
import { jsonEquals } from "./json-equality.ts";

/** Changed facts of one code: billing, retry and HTTP status; who says so is provenance. */
export function diffFacts(before: ErrorInfo, after: ErrorInfo): readonly Difference[] {
  return (["billable", "retry", "httpStatus"] as const).flatMap((fact) => {
    if (jsonEquals(before[fact], after[fact])) return [];
    const [was, is] = [valueOf(before, fact), valueOf(after, fact)];
    const edits = [
      { path: [fact], ...(before[fact] && { before: before[fact] }), ...(after[fact] && { after: after[fact] }) },
    ];
    if (was === is)
      return [{ rule: "provenance-changed", fingerprintParts: [fact], summary: `origin of ${LABEL[fact]}`, edits }];
    return [
      {
        rule: factRuleOf(fact, was, is),
        fingerprintParts: [fact, was ?? "", is ?? ""],
        summary: summaryOf(fact, was, is),
        edits,
      },
    ];
  });
}

type Fact = "billable" | "retry" | "httpStatus";

const LABEL: Readonly<Record<Fact, string>> = { billable: "billable", retry: "retry", httpStatus: "HTTP status" };

function valueOf({ billable, retry, httpStatus }: ErrorInfo, fact: Fact): string | undefined {
  if (fact === "billable") return billable && (billable.value ? "yes" : "no");
  return fact === "retry" ? retry?.class : httpStatus && String(httpStatus.value);
}

function factRuleOf(fact: Fact, was: string | undefined, is: string | undefined): Difference["rule"] {
  if (was === undefined) return "fact-added";
  if (is === undefined) return "fact-removed";
  if (fact !== "httpStatus") return `${fact}-changed`;
  return was.charAt(0) === is.charAt(0) ? "http-status-changed" : "http-class-changed";
}

function summaryOf(fact: Fact, was: string | undefined, is: string | undefined): string {
  return `${LABEL[fact]}: ${was ?? "unknown"} → ${is ?? "unknown"}`;
}
