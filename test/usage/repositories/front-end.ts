/** A front end with components, translations and forms. */
export const FRONT_END = {
  "src/components/ErrorBox.tsx": `
import React from "react";
import { describe } from "@acme/errors/shop/orders/messages";
import type { OrdersError } from "@acme/errors/shop/orders";

const ICONS: Record<string, string> = {
  ⟦"Card.Declined"⟧: "card",
  ⟦"Quota.Exceeded"⟧: "clock",
  ⟦Timeout⟧: "clock",
};

export function ErrorBox({ error, code }: { error: OrdersError; code: string }) {
  if (error.code === ⟦"Order.AlreadyPaid"⟧) return null;
  if (code === ⟦"Order.NotFound"⟧) return <Empty kind="Timeout" />;
  if (code === ⟦"ResourceNotFound"⟧) return <Empty kind="ResourceNotFound" />;
  return (
    <p className={error.code === ⟦"InternalError"⟧ ? "fatal" : "notice"} data-code={⟦"Card.Declined"⟧}>
      <Icon name={ICONS[error.code]} /> {describe(error, "en").text} Order.NotFound
    </p>
  );
}

declare function Empty(props: { kind: string }): JSX.Element;
declare function Icon(props: { name?: string }): JSX.Element;
`,
  "src/form/validate.ts": `
type Issue = { code: string; message: string };

export function validate(value: string): Issue[] {
  const issues: Issue[] = [];
  if (value === "InvalidParameter") issues.push({ code: "InvalidParameter", message: "reserved" });
  if (value.length > 461) issues.push({ code: "too_long", message: "Timeout" });
  return issues;
}

export const labels = { Timeout: "Time limit", InternalError: "Internal", InvalidParameter: "Parameter" };
export const countries = [{ code: "US" }, { code: "461" }];
export const isUs = (country: { code: string }) => country.code === "US" || country.code === "Timeout";
`,
  "src/store/errors.ts": `
import { createSlice } from "./slice";

export const retryable: readonly string[] = [⟦"Timeout"⟧, ⟦"Quota.Exceeded"⟧, ⟦"InternalError"⟧];

export const slice = createSlice({
  failed(state: { code?: string }, action: { error: { code: string }; payload: string }) {
    if (action.error.code === ⟦"Timeout"⟧) state.code = undefined;
    if (action.payload === "Timeout") state.code = "Timeout";
    if (!isErrorCode(action.error, ⟦"InvalidParameter"⟧)) state.code = action.error.code;
    if (action.error.code === ⟪"Order.NotFond"⟫) state.code = undefined;
    if (action.error.code === "P2002") state.code = "duplicate";
  },
});

declare function isErrorCode(error: unknown, code: string): boolean;
`,
  "src/store/slice.ts": `
export const createSlice = <Slice>(slice: Slice): Slice => slice;
export const kinds = ["Timeout", "InternalError"] as const;
export type Kind = (typeof kinds)[number] | "InvalidParameter";
export const isTimeout = (kind: Kind): boolean => kind === "Timeout";
export const timer = { name: "Timeout", type: "InternalError" };
`,
  "src/i18n/en.ts": `
export default {
  errors: {
    ⟦"Order.NotFound"⟧: "There is no such order.",
    ⟦"Order.AlreadyPaid"⟧: "You have paid already.",
    ⟦"Card.Declined"⟧: "Your bank said no.",
  },
  menu: { Timeout: "Time", orders: "Orders" },
};
`,
  "src/api.ts": `
export const request = (url: string): Promise<unknown> =>
  fetch(url)
    .then((response) => response.json())
    .catch((failure) => {
      if (failure.code === ⟦"Timeout"⟧) return undefined;
      return failure.cause?.code === ⟦"InternalError"⟧ ? null : Promise.reject(failure);
    });
`,
};
