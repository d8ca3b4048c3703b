export const schemaRef = { $ref: "#/components/schemas/OrderError" };
export const content = (value: object): object => ({ content: { "application/json": value } });

/** A document with one operation. */
export function document(responses: object, others: object = {}, operation: object = {}): string {
  const paths = { "/orders": { post: { operationId: "createOrder", responses, ...operation } } };
  return JSON.stringify({ openapi: "3.1.0", info: { title: "Shop" }, paths, ...others });
}
