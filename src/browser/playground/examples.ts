/** A document to begin with. */
export interface Example {
  readonly title: string;
  /** Name of the file. */
  readonly name: string;
  readonly text: string;
}

/** Short documents in three formats. */
export const EXAMPLES: readonly Example[] = [
  {
    title: "Markdown",
    name: "ocr.md",
    text: `# OCR: error codes

If a request fails, the response has an error:

\`\`\`json
{ "Response": { "Error": { "Code": "FailedOperation.ImageBlur", "Message": "The image is blurred." }, "RequestId": "ed93f3cb" } }
\`\`\`

## Service error codes

| Error code | Description | HTTP status | Billed |
| --- | --- | --- | --- |
| FailedOperation.ImageBlur | The image is blurred. | 400 | Yes |
| FailedOperation.ImageNoText | No text was detected in the image. | 400 | Yes |
| FailedOperation.DownLoadError | The file could not be downloaded. Please try again later. | 500 | No |
| FailedOperation.UnOpenError | The service is not activated. Activate it in the console. | 403 | No |
| LimitExceeded.TooLargeFileError | The file is too large. | 400 | No |
| ResourceNotFound.NoInvoice | The invoice {invoiceId} does not exist. | 404 | No |

## Common error codes

| Error code | Description |
| --- | --- |
| AuthFailure.SecretIdNotFound | The key does not exist. Check that it was copied completely. |
| RequestLimitExceeded | The number of requests exceeds the frequency limit. |
| InternalError | Internal error. |
`,
  },
  {
    title: "中文",
    name: "ocr.zh-CN.md",
    text: `## 错误码列表

### 业务错误码

| 错误码 | 说明 | 是否计费 |
|---------|---------|---------|
| FailedOperation.ImageBlur | 图片模糊。 | 是 |
| FailedOperation.ImageNoText | 图片中未检测到文本。 | 是 |
| FailedOperation.ImageDecodeFailed | 图片解码失败。 | 否 |
| FailedcaOperation.ImageNoIdCard | 图片中未检测到身份证。 | 是 |
| ResourceNotFound.NoInvoice | 发票不存在。 | 否 |

### 公共错误码

| 错误码 | 说明 | 是否计费 |
|---------|---------|---------|
| InternalError | 内部错误。 | 否 |
| RequestLimitExceeded | 请求的次数超过了频率限制。 | 否 |
`,
  },
  {
    title: "OpenAPI",
    name: "market.yaml",
    text: `openapi: 3.1.0
info: { title: OCR, version: "1.0" }
paths:
  /recognize:
    post:
      responses:
        "200": { description: OK }
        "400":
          description: The request is wrong.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Error" }
              examples:
                url: { summary: The URL is wrong., value: { code: InvalidURL, message: The URL is wrong. } }
                image: { summary: No image was found., value: { code: NoImage, message: No image was found. } }
components:
  schemas:
    Error:
      type: object
      properties:
        code: { type: string, enum: [InvalidURL, NoImage] }
        message: { type: string }
`,
  },
];
