import type { UnrecognizedCode } from "../../runtime/error.js";

/** The documented codes of alibabacloud/ocr-market, each with what its page says, and its other spellings. */
export interface OcrMarketErrorCodes {
  /**
   * zh-CN: URL错误
   * Message: Invalid URL
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:21
   *
   * HTTP status: 400 (by the rule code-is-http-status).
   */
  "400": never;
  /**
   * zh-CN: 没有购买,或者购买次数用尽,或者URL错误
   * Message: Forbidden
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:27
   *
   * HTTP status: 403 (by the rule code-is-http-status).
   */
  "403": never;
  /**
   * zh-CN: 超时
   * Message: Request Timeout
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:33
   *
   * HTTP status: 408 (by the rule code-is-http-status).
   */
  "408": never;
  /**
   * zh-CN: request body太大
   * Message: Payload Too Large
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:39
   *
   * HTTP status: 413 (by the rule code-is-http-status).
   */
  "413": never;
  /**
   * zh-CN: 图像最短边少于15px,最长边大于8192px,长宽比大于50
   * Message: 图像最短边少于15px,最长边大于8192px
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:45
   *
   * HTTP status: 421 (by the rule code-is-http-status).
   */
  "421": never;
  /**
   * zh-CN: 后端服务队列满,请求被拒绝,重试即可
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:51
   *
   * Retry: transient (“后端服务队列满,请求被拒绝,重试即可”). HTTP status: 450 (by the rule code-is-http-status).
   */
  "450": never;
  /**
   * zh-CN: 上传的body不符合JSON格式要求,是非法JSON
   * Message: Invalid Input - failed to parse json
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:55
   *
   * HTTP status: 460 (by the rule code-is-http-status).
   */
  "460": never;
  /**
   * zh-CN: 新格式:输入JSON中缺少image键旧格式:输入JSONinputs值中缺少image
   * Message: Invalid Input - json format error - missing key: image
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:61
   *
   * zh-CN: 新格式:输入JSON中的image值不是字符串旧格式:输入JSON中的image值不是包含DataValueDataTypeJSON
   * Message: Invalid Input - json format error - image format error
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:67
   *
   * zh-CN: 旧格式:输入JSON中缺少inputs
   * Message: Invalid Input - json format error - key inputs missing
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:73
   *
   * zh-CN: 旧格式:输入JSON中的inputs值不是一个array
   * Message: Invalid Input - json format error - value of inputs must be a array
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:79
   *
   * zh-CN: 旧格式:输入JSONimage键中的DataValue值不是字符串
   * Message: Invalid Input - json format error - image DataValue format error
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:85
   *
   * zh-CN: 旧格式:输入JSON中的configure值不是包含DataValueDataTypeJSON
   * Message: Invalid Input - json format error - configure format error
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:91
   *
   * zh-CN: 输入的configure不是合法的JSON
   * Message: Invalid Input - json format error - failed to parse config str: xxx
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:97
   *
   * zh-CN: 输入的JSON格式不符合要求
   * Message: Invalid Input - json format error - json parse runtime exception
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:103
   *
   * HTTP status: 461 (by the rule code-is-http-status).
   */
  "461": never;
  /**
   * zh-CN: URL下载图像失败
   * Message: Invalid Input - image data error - download image from url error
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:109
   *
   * zh-CN: 输入的image是空字符串
   * Message: Invalid Input - image data error - input image empty, please check your image binary data
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:115
   *
   * zh-CN: 输入的image解码失败、base64编码的是不合法的图像格式
   * Message: Invalid Input - image data error - image decode failed, please check your image binary data
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:121
   *
   * zh-CN: 输入的image不是合法的base64字符串
   * Message: Invalid Input - image data error - base64decode error, please check your image binary data
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:127
   *
   * zh-CN: 请删除base64字符串多余的头: data:image/jpg:base64
   * Message: Invalid Input - image data error - please remove additional header: data:image/jpg:base64,
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:133
   *
   * zh-CN: 输入的image不是合法的base64字符串,base64编码的数据长度需要是4的倍数,如果长度不够,需要在末尾加上=补足。
   * Message: Invalid Input - image data error - base64decode error: incorrect padding in base64 string
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:139
   *
   * zh-CN: 输入的image不是合法的base64字符串,存在非法字符
   * Message: Invalid Input - image data error - base64decode error: base64decode error: incorrect base64 format data
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:145
   *
   * zh-CN: GIF图像打开失败
   * Message: Invalid Input - image data error - open gif image failed
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:151
   *
   * zh-CN: GIF图像读取失败
   * Message: Invalid Input - image data error - read gif image failed
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:157
   *
   * zh-CN: GIF图像解码失败
   * Message: Invalid Input - image data error - decode gif image failed
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:163
   *
   * zh-CN: GIF获取颜色映射表错误
   * Message: Invalid Input - image data error - gif data error, no color map got
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:169
   *
   * zh-CN: GIF图像是为空
   * Message: Invalid Input - image data error - gif image empty
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:175
   *
   * HTTP status: 462 (by the rule code-is-http-status).
   */
  "462": never;
  /**
   * zh-CN: 输入图像不是对应服务的图像,如行驶证服务请求的不是行驶证
   * Message: Invalid Input - wrong category
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:181
   *
   * HTTP status: 463 (by the rule code-is-http-status).
   */
  "463": never;
  /**
   * zh-CN: OCR识别失败
   * Message: Invalid Result - algorithm run failed
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:187
   *
   * zh-CN: OCR识别异常
   * Message: Invalid Result - algorithm runtime exception
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:193
   *
   * zh-CN: OCR识别失败
   * Message: Invalid Result - xxx
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:199
   *
   * HTTP status: 464 (by the rule code-is-http-status).
   */
  "464": never;
  /**
   * zh-CN: 内部异常
   * Message: Invalid Service - parse result error
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:205
   *
   * zh-CN: 内部异常
   * Message: Invalid Service - error code missing
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:211
   *
   * HTTP status: 469 (by the rule code-is-http-status).
   */
  "469": never;
  /**
   * zh-CN: 识别程序超时并断开连接
   * Message: Bad Gateway
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:217
   *
   * HTTP status: 502 (by the rule code-is-http-status).
   */
  "502": never;
  /**
   * zh-CN: API网关等待超时断开连接
   * Message: Service Unavailable
   * At sources/alibabacloud/pages/ocr-market.zh-CN.txt:223
   *
   * HTTP status: 503 (by the rule code-is-http-status).
   */
  "503": never;
}

/** Every documented code of alibabacloud/ocr-market, in every spelling. */
export type OcrMarketErrorCode = keyof OcrMarketErrorCodes;

/** Another spelling → the code it stands for. */
export interface OcrMarketAliases {
}

/** Family → its codes. */
export interface OcrMarketFamilies {
}

/** The code to compare with: no code of alibabacloud/ocr-market has another spelling. */
export type OcrMarketCanonical<Code> = Code;

/** Every documented code of alibabacloud/ocr-market. */
export type OcrMarketCanonicalCode = OcrMarketErrorCode;

/** What a server may send: a documented code, or one that no page has. */
export type OcrMarketAnyCode = OcrMarketErrorCode | UnrecognizedCode;
