/** An application in TypeScript that uses the generated package of a shop. */
export const WEB_SHOP = {
  "src/pay.ts": `
import { ⟦QuotaExceededError|Quota.Exceeded⟧, OrdersError, ⟦OrderNotFoundError|Order.NotFound⟧ as MissingOrder } from "@acme/errors/shop/orders";
import { messages } from "@acme/errors/shop/orders/messages";
import { isRetryable } from "@acme/errors/shop/orders/catalog";
import { Button } from "./ui/button.js";

// Order.NotFound in a comment is no use, nor is "Order.AlreadyPaid".
export async function pay(order: string): Promise<string> {
  try {
    return await call(order);
  } catch (thrown) {
    const error = OrdersError.from(thrown);
    if (error === undefined) throw thrown;
    if (error instanceof ⟦QuotaExceededError|Quota.Exceeded⟧) return "slow down";
    if (error instanceof ⟦MissingOrder|Order.NotFound⟧) return "no such order";
    if (error.is(⟦"Card.Declined"⟧, ⟦"InternalError"⟧)) return "try another card";
    if (error.code === ⟦"Timeout"⟧) return "later";
    if (error.canonicalCode !== ⟦'Order.AlreadyPaid'⟧) return messages.en[⟦"InvalidParameter"⟧];
    return isRetryable(error) ? "again" : messages.en[error.code];
  }
}

declare function call(order: string): Promise<string>;
export const label = Button({ title: "Timeout", tone: "InternalError" });
`,
  "src/order-errors.ts": `
import { defineOrdersHandlers, handleOrdersError, undecided } from "@acme/errors/shop/orders/handlers";
import type { OrdersError } from "@acme/errors/shop/orders";

export const onOrdersError = (error: OrdersError): string => handleOrdersError(error, handlers);

const handlers = defineOrdersHandlers({
  ⟦"Order.NotFound"⟧: () => "not found",
  ⟦"Card.Declined"⟧: (error) => error.message,
  ⟦Timeout⟧: () => "later",
  ⟦"InternalError"⟧() {
    return "sorry";
  },
  ⟦"InvalidParameter"⟧: undecided(⟦"InvalidParameter"⟧),
  ⟪"Order.Shipped"⟫: () => "too late",
  ⟦"Quota.*"⟧: () => "wait",
  "*": (error) => error.code,
});
`,
  "src/partial.ts": `
import type { OrdersHandlers } from "@acme/errors/shop/orders/handlers";
import type * as shop from "@acme/errors/shop/orders";
import * as orders from "@acme/errors/shop/orders";

export const some = {
  ⟦ResourceNotFound⟧: () => 1,
  ⟦"Quota.Exceeded"⟧: () => 2,
} satisfies Partial<OrdersHandlers<number>> as Partial<OrdersHandlers<number>>;

export const typed: OrdersHandlers<number> = { ⟦"Order.AlreadyPaid"⟧: () => 3, "*": () => 4 };

export function isGone(error: unknown): error is shop.⟦OrderNotFoundError|Order.NotFound⟧ {
  return error instanceof orders.⟦OrderNotFoundError|Order.NotFound⟧;
}

export const declined = new orders.⟦CardDeclinedError|Card.Declined⟧({ message: "no" });
`,
  "src/reexport.ts": `
export { ⟦CardDeclinedError|Card.Declined⟧, OrdersError } from "@acme/errors/shop/orders";
export { ⟦TimeoutError|Timeout⟧ as Late } from "@acme/errors/shop/orders";
`,
  "src/lazy.ts": `
export async function check(error: unknown): Promise<boolean> {
  const { ⟦InvalidParameterError|InvalidParameter⟧ } = await import("@acme/errors/shop/orders");
  return error instanceof ⟦InvalidParameterError|InvalidParameter⟧;
}
`,
  "src/ui/button.ts": `
import { TimeoutError } from "p-timeout";
export const Button = (options: { title: string; tone: string }) => options.title;
export type Tone = "InternalError" | "quiet";
export const late = (error: unknown) => error instanceof TimeoutError;
export const routes = { Timeout: "/timeout", ResourceNotFound: "/404" };
`,
};
