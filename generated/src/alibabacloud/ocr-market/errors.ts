import { ServiceError, type UnrecognizedCode } from "../../runtime/error.js";
import type * as codes from "./codes.js";

/** What all errors of alibabacloud/ocr-market have in common. To catch any of them, or to read one, use `OcrMarketError`. */
export abstract class OcrMarketErrorBase<out Code extends codes.OcrMarketAnyCode = codes.OcrMarketAnyCode> extends ServiceError<
  Code,
  codes.OcrMarketCanonical<Code>
> {
  /** @internal */
  override get serviceName(): string {
    return "OcrMarketError";
  }

  override get service(): "alibabacloud/ocr-market" {
    return "alibabacloud/ocr-market";
  }

  /** Whether a page documents this code, in this spelling or another: then `canonicalCode` is one that it has. */
  isDocumented(): this is OcrMarketErrorBase<codes.OcrMarketErrorCode> {
    return this.documentedCode !== undefined;
  }

  /** Whether no page documents this code. */
  isUnrecognized(): this is OcrMarketErrorBase<UnrecognizedCode> {
    return this.documentedCode === undefined;
  }
}

/**
 * zh-CN: URL错误
 * Message: Invalid URL
 *
 * HTTP status: 400 (by the rule code-is-http-status).
 */
export class OcrMarket400Error extends OcrMarketErrorBase<"400"> {
  /** @internal */
  override get documentedCode(): string {
    return "400";
  }
}

/**
 * zh-CN: 没有购买,或者购买次数用尽,或者URL错误
 * Message: Forbidden
 *
 * HTTP status: 403 (by the rule code-is-http-status).
 */
export class OcrMarket403Error extends OcrMarketErrorBase<"403"> {
  /** @internal */
  override get documentedCode(): string {
    return "403";
  }
}

/**
 * zh-CN: 超时
 * Message: Request Timeout
 *
 * HTTP status: 408 (by the rule code-is-http-status).
 */
export class OcrMarket408Error extends OcrMarketErrorBase<"408"> {
  /** @internal */
  override get documentedCode(): string {
    return "408";
  }
}

/**
 * zh-CN: request body太大
 * Message: Payload Too Large
 *
 * HTTP status: 413 (by the rule code-is-http-status).
 */
export class OcrMarket413Error extends OcrMarketErrorBase<"413"> {
  /** @internal */
  override get documentedCode(): string {
    return "413";
  }
}

/**
 * zh-CN: 图像最短边少于15px,最长边大于8192px,长宽比大于50
 * Message: 图像最短边少于15px,最长边大于8192px
 *
 * HTTP status: 421 (by the rule code-is-http-status).
 */
export class OcrMarket421Error extends OcrMarketErrorBase<"421"> {
  /** @internal */
  override get documentedCode(): string {
    return "421";
  }
}

/**
 * zh-CN: 后端服务队列满,请求被拒绝,重试即可
 *
 * Retry: transient (“后端服务队列满,请求被拒绝,重试即可”). HTTP status: 450 (by the rule code-is-http-status).
 */
export class OcrMarket450Error extends OcrMarketErrorBase<"450"> {
  /** @internal */
  override get documentedCode(): string {
    return "450";
  }
}

/**
 * zh-CN: 上传的body不符合JSON格式要求,是非法JSON
 * Message: Invalid Input - failed to parse json
 *
 * HTTP status: 460 (by the rule code-is-http-status).
 */
export class OcrMarket460Error extends OcrMarketErrorBase<"460"> {
  /** @internal */
  override get documentedCode(): string {
    return "460";
  }
}

/**
 * zh-CN: 新格式:输入JSON中缺少image键旧格式:输入JSONinputs值中缺少image
 * Message: Invalid Input - json format error - missing key: image
 *
 * zh-CN: 新格式:输入JSON中的image值不是字符串旧格式:输入JSON中的image值不是包含DataValueDataTypeJSON
 * Message: Invalid Input - json format error - image format error
 *
 * zh-CN: 旧格式:输入JSON中缺少inputs
 * Message: Invalid Input - json format error - key inputs missing
 *
 * zh-CN: 旧格式:输入JSON中的inputs值不是一个array
 * Message: Invalid Input - json format error - value of inputs must be a array
 *
 * zh-CN: 旧格式:输入JSONimage键中的DataValue值不是字符串
 * Message: Invalid Input - json format error - image DataValue format error
 *
 * zh-CN: 旧格式:输入JSON中的configure值不是包含DataValueDataTypeJSON
 * Message: Invalid Input - json format error - configure format error
 *
 * zh-CN: 输入的configure不是合法的JSON
 * Message: Invalid Input - json format error - failed to parse config str: xxx
 *
 * zh-CN: 输入的JSON格式不符合要求
 * Message: Invalid Input - json format error - json parse runtime exception
 *
 * HTTP status: 461 (by the rule code-is-http-status).
 */
export class OcrMarket461Error extends OcrMarketErrorBase<"461"> {
  /** @internal */
  override get documentedCode(): string {
    return "461";
  }
}

/**
 * zh-CN: URL下载图像失败
 * Message: Invalid Input - image data error - download image from url error
 *
 * zh-CN: 输入的image是空字符串
 * Message: Invalid Input - image data error - input image empty, please check your image binary data
 *
 * zh-CN: 输入的image解码失败、base64编码的是不合法的图像格式
 * Message: Invalid Input - image data error - image decode failed, please check your image binary data
 *
 * zh-CN: 输入的image不是合法的base64字符串
 * Message: Invalid Input - image data error - base64decode error, please check your image binary data
 *
 * zh-CN: 请删除base64字符串多余的头: data:image/jpg:base64
 * Message: Invalid Input - image data error - please remove additional header: data:image/jpg:base64,
 *
 * zh-CN: 输入的image不是合法的base64字符串,base64编码的数据长度需要是4的倍数,如果长度不够,需要在末尾加上=补足。
 * Message: Invalid Input - image data error - base64decode error: incorrect padding in base64 string
 *
 * zh-CN: 输入的image不是合法的base64字符串,存在非法字符
 * Message: Invalid Input - image data error - base64decode error: base64decode error: incorrect base64 format data
 *
 * zh-CN: GIF图像打开失败
 * Message: Invalid Input - image data error - open gif image failed
 *
 * zh-CN: GIF图像读取失败
 * Message: Invalid Input - image data error - read gif image failed
 *
 * zh-CN: GIF图像解码失败
 * Message: Invalid Input - image data error - decode gif image failed
 *
 * zh-CN: GIF获取颜色映射表错误
 * Message: Invalid Input - image data error - gif data error, no color map got
 *
 * zh-CN: GIF图像是为空
 * Message: Invalid Input - image data error - gif image empty
 *
 * HTTP status: 462 (by the rule code-is-http-status).
 */
export class OcrMarket462Error extends OcrMarketErrorBase<"462"> {
  /** @internal */
  override get documentedCode(): string {
    return "462";
  }
}

/**
 * zh-CN: 输入图像不是对应服务的图像,如行驶证服务请求的不是行驶证
 * Message: Invalid Input - wrong category
 *
 * HTTP status: 463 (by the rule code-is-http-status).
 */
export class OcrMarket463Error extends OcrMarketErrorBase<"463"> {
  /** @internal */
  override get documentedCode(): string {
    return "463";
  }
}

/**
 * zh-CN: OCR识别失败
 * Message: Invalid Result - algorithm run failed
 *
 * zh-CN: OCR识别异常
 * Message: Invalid Result - algorithm runtime exception
 *
 * zh-CN: OCR识别失败
 * Message: Invalid Result - xxx
 *
 * HTTP status: 464 (by the rule code-is-http-status).
 */
export class OcrMarket464Error extends OcrMarketErrorBase<"464"> {
  /** @internal */
  override get documentedCode(): string {
    return "464";
  }
}

/**
 * zh-CN: 内部异常
 * Message: Invalid Service - parse result error
 *
 * zh-CN: 内部异常
 * Message: Invalid Service - error code missing
 *
 * HTTP status: 469 (by the rule code-is-http-status).
 */
export class OcrMarket469Error extends OcrMarketErrorBase<"469"> {
  /** @internal */
  override get documentedCode(): string {
    return "469";
  }
}

/**
 * zh-CN: 识别程序超时并断开连接
 * Message: Bad Gateway
 *
 * HTTP status: 502 (by the rule code-is-http-status).
 */
export class OcrMarket502Error extends OcrMarketErrorBase<"502"> {
  /** @internal */
  override get documentedCode(): string {
    return "502";
  }
}

/**
 * zh-CN: API网关等待超时断开连接
 * Message: Service Unavailable
 *
 * HTTP status: 503 (by the rule code-is-http-status).
 */
export class OcrMarket503Error extends OcrMarketErrorBase<"503"> {
  /** @internal */
  override get documentedCode(): string {
    return "503";
  }
}

