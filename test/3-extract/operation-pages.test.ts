import { describe, expect, test } from "vitest";
import { operationsIn } from "./operations-in.ts";

const ERRORS = `| 错误码 | 描述 |
|---|---|
| Order.NotFound | 订单不存在。 |
| Order.AlreadyPaid | 订单已支付。 |`;
const PARAMETERS =
  "| 名称 | 类型 | 描述 |\n|---|---|---|\n| OrderId | String | 订单号 |\n| DryRun | Boolean | 只检查 |";
const codes = ["Order.NotFound", "Order.AlreadyPaid"];
const page = (title: string, errors = "错误码", sentence = ""): string =>
  `${title}\n\n## 请求参数\n\n${PARAMETERS}\n\n## ${errors}\n\n${sentence}\n\n${ERRORS}`;

describe("the operation of a page and its codes", () => {
  test.each<[name: string, page: string, want: Readonly<Record<string, readonly string[]>>]>([
    [
      "a sentence that sends to the common codes before its own table",
      page(
        "# PayOrder",
        "错误码",
        "若调用该接口报错，可根据错误信息在[全局错误码](https://docs.test/codes)文档中查找解决方案。",
      ),
      { PayOrder: codes },
    ],
    ["a sentence that calls the codes common", page("# PayOrder", "错误码", "所有接口的公共错误码如下。"), {}],
    ["a heading with a small link beside it", page("# PayOrder", "错误码<sub>公共错误码</sub>"), { PayOrder: codes }],
    ["a heading of common codes", page("# PayOrder", "公共错误码"), { PayOrder: codes }],
    [
      "the name below a label",
      page("## API Name\nPayOrder\n\n## Feature Overview\n\nPays an order."),
      { PayOrder: codes },
    ],
    [
      "no name below a label but a sentence",
      page("# 支付订单\n\n## 接口名称\n\n这个接口支付订单。"),
      { 支付订单: codes },
    ],
    [
      "the bold name with which it begins",
      page("# 简介\n\n**my.payOrder** 是支付订单的 API。\n\n# 接口调用"),
      { "my.payOrder": codes },
    ],
    ["bold words that are no name", page("# 支付订单\n\n**支付** 一个订单。"), { 支付订单: codes }],
    [
      "the whole of a name with a dot",
      page("# 支付订单\n\n调用OrderManager.pay支付订单。"),
      { "OrderManager.pay": codes },
    ],
    [
      "a heading of a part before the request",
      page("# Feature Overview\n\nPays an order.\n\n`POST /v1/orders/pay`"),
      { "POST /v1/orders/pay POST /v1/orders/pay": codes },
    ],
    [
      "a part that is called structure",
      page("支付订单\n=====\n\n`POST /v1/orders/pay`\n\n结构\n====\n\n消息由头部和主体组成。"),
      { "支付订单 POST /v1/orders/pay": codes },
    ],
  ])("%s", async (_, text, want) => {
    expect(await operationsIn(text)).toEqual(want);
  });
});
