import type { ErrorInfo } from "../model/catalog.ts";
import { type Difference, editAt } from "./difference.ts";
import { jsonEquals } from "./json-equality.ts";

type Fact = "billable" | "retry" | "recovery" | "httpStatus";

const LABEL: Readonly<Record<Fact, string>> = {
  billable: "billable",
  retry: "retry",
  recovery: "recovery",
  httpStatus: "HTTP status",
};

/** Differences in billing, retry, recovery and HTTP status of a code; a fact with another origin only differs in provenance. */
export function diffFacts(before: ErrorInfo, after: ErrorInfo): readonly Difference[] {
  return (["billable", "retry", "recovery", "httpStatus"] as const).flatMap((fact): readonly Difference[] => {
    if (jsonEquals(before[fact], after[fact])) return [];
    const edits = [editAt([fact], before[fact], after[fact])];
    const [oldValue, newValue] = [valueOf(before, fact), valueOf(after, fact)];
    if (oldValue === newValue) {
      return [{ rule: "provenance-changed", fingerprintParts: [fact], summary: `origin of ${LABEL[fact]}`, edits }];
    }
    const summary = `${LABEL[fact]}: ${oldValue ?? "unknown"} → ${newValue ?? "unknown"}`;
    const fingerprintParts = [fact, oldValue ?? "", newValue ?? ""];
    return [{ rule: ruleOf(fact, oldValue, newValue), fingerprintParts, summary, edits }];
  });
}

function valueOf({ billable, httpStatus, ...classes }: ErrorInfo, fact: Fact): string | undefined {
  if (fact === "billable") return billable && (billable.value ? "yes" : "no");
  return fact === "httpStatus" ? httpStatus && String(httpStatus.value) : classes[fact]?.class;
}

function ruleOf(fact: Fact, before: string | undefined, after: string | undefined): Difference["rule"] {
  if (before === undefined) return "fact-added";
  if (after === undefined) return "fact-removed";
  if (fact !== "httpStatus") return `${fact}-changed`;
  return before.charAt(0) === after.charAt(0) ? "http-status-changed" : "http-class-changed";
}
