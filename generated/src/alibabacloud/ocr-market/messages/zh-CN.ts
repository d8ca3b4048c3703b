import type { MessageCase } from "../../../runtime/match.js";
import { someOf, type TextsOf, table } from "../../../runtime/table.js";
import type { OcrMarketErrorCode, OcrMarketErrorCodes } from "../codes.js";

/** The codes that have a text in zh-CN. */
export type CoveredCode = Exclude<OcrMarketErrorCode, never>;

/** The service that these texts are of. */
export const service = "alibabacloud/ocr-market";

/** What each code means, in zh-CN. */
export const messages: TextsOf<Pick<OcrMarketErrorCodes, CoveredCode>> = /* @__PURE__ */ table<
  TextsOf<Pick<OcrMarketErrorCodes, CoveredCode>>
>({
  "400": "URL错误",
  "403": "没有购买,或者购买次数用尽,或者URL错误",
  "408": "超时",
  "413": "request body太大",
  "421": "图像最短边少于15px,最长边大于8192px,长宽比大于50",
  "450": "后端服务队列满,请求被拒绝,重试即可",
  "460": "上传的body不符合JSON格式要求,是非法JSON",
  "461": "新格式:输入JSON中缺少image键旧格式:输入JSONinputs值中缺少image\n新格式:输入JSON中的image值不是字符串旧格式:输入JSON中的image值不是包含DataValueDataTypeJSON\n旧格式:输入JSON中缺少inputs\n旧格式:输入JSON中的inputs值不是一个array\n旧格式:输入JSONimage键中的DataValue值不是字符串\n旧格式:输入JSON中的configure值不是包含DataValueDataTypeJSON\n输入的configure不是合法的JSON\n输入的JSON格式不符合要求",
  "462": "URL下载图像失败\n输入的image是空字符串\n输入的image解码失败、base64编码的是不合法的图像格式\n输入的image不是合法的base64字符串\n请删除base64字符串多余的头: data:image/jpg:base64\n输入的image不是合法的base64字符串,base64编码的数据长度需要是4的倍数,如果长度不够,需要在末尾加上=补足。\n输入的image不是合法的base64字符串,存在非法字符\nGIF图像打开失败\nGIF图像读取失败\nGIF图像解码失败\nGIF获取颜色映射表错误\nGIF图像是为空",
  "463": "输入图像不是对应服务的图像,如行驶证服务请求的不是行驶证",
  "464": "OCR识别失败\nOCR识别异常",
  "469": "内部异常",
  "502": "识别程序超时并断开连接",
  "503": "API网关等待超时断开连接",
});

/** Titles of the codes that have one, in zh-CN. */
export const titles: Readonly<Partial<Record<OcrMarketErrorCode, string>>> = /* @__PURE__ */ someOf<
  Partial<Record<OcrMarketErrorCode, string>>
>({
});

/**
 * The cases of the codes that are documented more than once, told apart by the server's message, and of those whose
 * message varies.
 */
export const cases: Readonly<Partial<Record<OcrMarketErrorCode, readonly MessageCase[]>>> = /* @__PURE__ */ someOf<
  Partial<Record<OcrMarketErrorCode, readonly MessageCase[]>>
>({
  "461": [
    {
      message: "Invalid Input - json format error - missing key: image",
      description: "新格式:输入JSON中缺少image键旧格式:输入JSONinputs值中缺少image",
    },
    {
      message: "Invalid Input - json format error - image format error",
      description: "新格式:输入JSON中的image值不是字符串旧格式:输入JSON中的image值不是包含DataValueDataTypeJSON",
    },
    {
      message: "Invalid Input - json format error - key inputs missing",
      description: "旧格式:输入JSON中缺少inputs",
    },
    {
      message: "Invalid Input - json format error - value of inputs must be a array",
      description: "旧格式:输入JSON中的inputs值不是一个array",
    },
    {
      message: "Invalid Input - json format error - image DataValue format error",
      description: "旧格式:输入JSONimage键中的DataValue值不是字符串",
    },
    {
      message: "Invalid Input - json format error - configure format error",
      description: "旧格式:输入JSON中的configure值不是包含DataValueDataTypeJSON",
    },
    {
      message: "Invalid Input - json format error - failed to parse config str: {value1}",
      params: ["value1"],
      description: "输入的configure不是合法的JSON",
    },
    {
      message: "Invalid Input - json format error - json parse runtime exception",
      description: "输入的JSON格式不符合要求",
    },
  ],
  "462": [
    {
      message: "Invalid Input - image data error - download image from url error",
      description: "URL下载图像失败",
    },
    {
      message: "Invalid Input - image data error - input image empty, please check your image binary data",
      description: "输入的image是空字符串",
    },
    {
      message: "Invalid Input - image data error - image decode failed, please check your image binary data",
      description: "输入的image解码失败、base64编码的是不合法的图像格式",
    },
    {
      message: "Invalid Input - image data error - base64decode error, please check your image binary data",
      description: "输入的image不是合法的base64字符串",
    },
    {
      message: "Invalid Input - image data error - please remove additional header: data:image/jpg:base64,",
      description: "请删除base64字符串多余的头: data:image/jpg:base64",
    },
    {
      message: "Invalid Input - image data error - base64decode error: incorrect padding in base64 string",
      description: "输入的image不是合法的base64字符串,base64编码的数据长度需要是4的倍数,如果长度不够,需要在末尾加上=补足。",
    },
    {
      message: "Invalid Input - image data error - base64decode error: base64decode error: incorrect base64 format data",
      description: "输入的image不是合法的base64字符串,存在非法字符",
    },
    {
      message: "Invalid Input - image data error - open gif image failed",
      description: "GIF图像打开失败",
    },
    {
      message: "Invalid Input - image data error - read gif image failed",
      description: "GIF图像读取失败",
    },
    {
      message: "Invalid Input - image data error - decode gif image failed",
      description: "GIF图像解码失败",
    },
    {
      message: "Invalid Input - image data error - gif data error, no color map got",
      description: "GIF获取颜色映射表错误",
    },
    {
      message: "Invalid Input - image data error - gif image empty",
      description: "GIF图像是为空",
    },
  ],
  "464": [
    {
      message: "Invalid Result - algorithm run failed",
      description: "OCR识别失败",
    },
    {
      message: "Invalid Result - algorithm runtime exception",
      description: "OCR识别异常",
    },
    {
      message: "Invalid Result - {value1}",
      params: ["value1"],
      description: "OCR识别失败",
    },
  ],
  "469": [
    {
      message: "Invalid Service - parse result error",
      description: "内部异常",
    },
    {
      message: "Invalid Service - error code missing",
      description: "内部异常",
    },
  ],
});

/** Codes whose text comes from the pages of another service, and which. */
export const borrowed: Readonly<Partial<Record<OcrMarketErrorCode, string>>> = /* @__PURE__ */ someOf<
  Partial<Record<OcrMarketErrorCode, string>>
>({
});

/** Codes whose text is a translation, and from which locale. */
export const translated: Readonly<Partial<Record<OcrMarketErrorCode, string>>> = /* @__PURE__ */ someOf<
  Partial<Record<OcrMarketErrorCode, string>>
>({
});
