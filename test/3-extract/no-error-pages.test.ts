import { expect, test } from "vitest";
import { read, show } from "./read-page-text.ts";

const pages: readonly (readonly [name: string, page: string])[] = [
  [
    "country and currency codes",
    "# Country codes\n\n| Code | Country |\n|---|---|\n| DE | Germany |\n| NO | Norway |\n\n## Currencies\n\n| Code | Currency | Number |\n|---|---|---|\n| EUR | Euro | 978 |\n| USD | US dollar | 840 |",
  ],
  [
    "languages side by side",
    "# Languages\n\n| Language | Code | Language | Code |\n|---|---|---|---|\n| Arabic | ar | Bulgarian | bg |\n| Thai | th | Czech | cs |",
  ],
  [
    "events",
    "# Webhook events\n\n| Event | Description |\n|---|---|\n| `payment.failed` | Sent when a payment fails. |\n| `customer.created` | Sent when a customer is created. |",
  ],
  [
    "order states",
    "# Order status\n\n| Status | Description |\n|---|---|\n| PENDING | The order is not paid yet. |\n| FAILED | The payment failed. |",
  ],
  [
    "states of an order on a page without headings",
    "Order Status Codes\nEach order has one of these states.\nCode | Status | Description |\n---|---|---|\n50 | cancel_waiting | The cancellation is not decided yet. |\n100 | canceled | The order was canceled and will not be delivered. |\n540 | attempted_delivery | The delivery failed. |",
  ],
  [
    "event names",
    "Webhook event names\n\n| Event Name | Description | Related Endpoint |\n|---|---|---|\n| order.timeout | The order was not paid in time. | Create order |\n| order.failed | The payment failed. | Create order |\n| refund.failed | The refund failed. | Refund |",
  ],
  [
    "states of an order in another language",
    "Описывает статусы заказа\n\n| Code | Description |\n|---|---|\n| 1 | заказ обрабатывается |\n| 2 | ошибка, заказ не выполнен |\n| 3 | заказ выполнен |",
  ],
  [
    "parameters and fields of a response",
    "# CreateOrder\n\n## Request parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| order_id | string | Yes | Must not exceed 64 characters. |\n\n## Response\n\n| Field | Type | Description |\n|---|---|---|\n| error_code | int | 0 means success, otherwise an error. |\n| error_msg | string | The error message. |",
  ],
  [
    "fields of an error in a list",
    "# Error response\n\n- `Code`: the error code.\n- `Message`: what went wrong.\n- `RequestId`: identifies the failed request.",
  ],
  [
    "settings",
    "# Configuration\n\n- `max_retries`: Number of retries before the request fails.\n- `timeout_ms`: An error is thrown when this is exceeded.",
  ],
  [
    "metrics",
    "# Metrics\n\n| Metric | Type | Description |\n|---|---|---|\n| `http_errors_total` | counter | Number of failed requests |\n| `queue_timeouts` | counter | Requests that timed out |",
  ],
  [
    "permissions",
    "# Permissions\n\n| Permission | Value | Description |\n|---|---|---|\n| READ_ONLY | 0x1 | Cannot write |\n| NO_ACCESS | 0x2 | Everything is denied |",
  ],
  [
    "key codes",
    "# Virtual-key codes\n\n| Constant | Value | Description |\n|---|---|---|\n| `VK_BACK` | 0x08 | Backspace key |\n| `VK_TAB` | 0x09 | Tab key |",
  ],
  [
    "opcodes",
    "# Gateway opcodes\n\n| Code | Name | Description |\n|---|---|---|\n| 0 | Dispatch | An event was dispatched. |\n| 1 | Heartbeat | Keeps the connection alive. |",
  ],
  [
    "a changelog",
    "# Changelog\n\n## 2.1.0\n\n- Fixed an error when the token is missing\n- BUG-1234: no crash when the request failed\n- BUG-1240: invalid values are refused",
  ],
  [
    "functions",
    "# API\n\n### create_user\n\nCreates a user. Fails if the user already exists.\n\n### delete_user\n\nDeletes a user that must exist.",
  ],
  [
    "numbered questions",
    "# FAQ\n\n## 1. Why does my request fail with error 403?\n\nYou are not authorised.\n\n## 2. How do I retry?\n\nWait, then retry.",
  ],
  [
    "codes only mentioned",
    '# Guide\n\nIf the call fails with `AuthFailure.Expired` or 4001, sign in again.\n\n```json\n{ "error": { "code": "AuthFailure.Expired" } }\n```',
  ],
  [
    "codes in a comment",
    "# Errors\n\n<!--\n| Error code | Description |\n|---|---|\n| Quota.Exceeded | The quota was used up. |\n-->\n\nNothing is documented yet.",
  ],
];

test.each(pages)("%s", async (_, page) => {
  const { drafts } = await read(page);
  expect(drafts.map(show)).toEqual([]);
});
