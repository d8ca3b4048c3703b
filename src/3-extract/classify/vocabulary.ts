import type { Role } from "../../model/source.ts";

/**
 * Every word list of the extraction, by language.
 * Phrases are written as `headerKey` leaves them: lower case, single spaces, no punctuation.
 */

/** Header words → role; the number is the confidence: 1 if the words have hardly any other meaning in a header. */
export const headerPhrases: readonly (readonly [Role, number, string])[] = [
  [
    "code",
    1,
    "error code|error codes|errorcode|err code|errcode|error number|error numbers|error no|errno|error id|err no|errors code",
  ],
  ["code", 0.55, "exception|exceptions|exception name|exception type|exception class|error class"],
  ["code", 1, "exception code|error constant|error constants|fault code|reason code|failure code"],
  [
    "code",
    1,
    "return code|return codes|result code|response code|status codes|exit code|exit codes|warning code|warning number|warning numbers|alarm code|rejection code|decline code|close code|diagnostic code|api error code|business code|error key|error name code|modular error code",
  ],
  [
    "code",
    1,
    "错误码|错误代码|返回码|返回代码|错误编码|错误编号|错误号|异常码|异常代码|报错码|响应码|响应代码|结果码|业务码|业务错误码|状态代码|错误码值|故障码|告警码|系统错误码|公共错误码|子错误码|返回错误码|错误|退出码|全局返回码",
  ],
  ["code", 1, "錯誤碼|錯誤代碼|回傳碼|返回碼|回應碼|錯誤編號|狀態代碼"],
  [
    "code",
    1,
    "エラーコード|エラー コード|エラー番号|リターンコード|結果コード|戻り値コード|レスポンスコード|エラーid|応答コード",
  ],
  [
    "code",
    1,
    "오류 코드|오류코드|에러 코드|에러코드|응답 코드|결과 코드|오류 번호|에러 번호|응답코드|결과코드|오류코드값|오류 코드값",
  ],
  ["code", 1, "fehlercode|fehlernummer|fehler code|rückgabewert|rückgabecode|antwortcode"],
  ["code", 1, "code d erreur|code erreur|codes d erreur|code de retour|numéro d erreur|code de réponse"],
  [
    "code",
    1,
    "código de error|codigo de error|código del error|número de error|código de respuesta|código de retorno|código error",
  ],
  ["code", 1, "código de erro|codigo de erro|código do erro|número do erro|código de resposta"],
  ["code", 1, "код ошибки|код|коды|номер ошибки|коды ошибок|код ответа|код возврата|код завершения"],
  ["code", 0.6, "error|errors|code|codes|warning|ecode|sqlcode|error value|enumerated value|error type code|fault"],
  [
    "code",
    0.6,
    "代码|代碼|编码|编号|コード|코드|fehler|erreur|código|codigo|ошибка|codice|codice errore|エラー|오류|에러",
  ],
  [
    "code",
    0.4,
    "value|status|id|key|constant|enum|number|no|enumeration|identifier|property|状态|狀態|值|数值|属性|枚举|枚举值|常量|标识|ステータス|値|定数|상태|값|상수|wert|valeur|valor|значение|номер|nº|state|event code|reason|message code|return value|return values|result|retcode|ret|返回值|error identifier|error reference|literal",
  ],
  [
    "subcode",
    1,
    "sub code|subcode|error subcode|sub error code|sub_code|子码|子错误码|子代码|明细码|明细返回码|业务子码|详细错误码|サブコード|サブ エラーコード|하위 코드|unterfehlercode|sqlstate|sql state|detail code|minor code|module error code|模块错误码|モジュールエラーコード|모듈 오류 코드|extended error code",
  ],
  [
    "number",
    0.8,
    "error code value|decimal|dec|decimal value|numeric value|numeric code|十进制|十進制|decimal code|getcode|hex|hexadecimal|hex value|hex code|十六进制|16進数|10進数|16진수|10진수|numeric|http2 code|hresult|error number value",
  ],
  [
    "name",
    0.9,
    "error name|name|mnemonic|symbol|symbol name|symbolic name|constant name|error constant name|enum name|enum case name|case name|error code name|错误名|错误名称|错误码名称|错误代码名称|名称|常量名|枚举名|エラー名|エラーコード名|名前|이름|오류 이름|오류 코드 이름|에러 이름|bezeichnung|nom|nombre|nome|имя|название|corresponding constant|symbolic constant|名稱|错误名字|macro|宏|宏定义|宏名",
  ],
  [
    "title",
    0.9,
    "error type|type of error|错误类型|错误类别|title|标题|エラータイプ|エラー種別|오류 유형|에러 유형|summary|short description|简述|摘要|概要|event definition|status message",
  ],
  [
    "message",
    1,
    "error message|message|messages|error messages|err msg|errmsg|msg|error text|message text|error string|response message|api message|default message|reason phrase|error msg|returned message|warning message|error info|错误信息|错误消息|返回信息|返回消息|提示信息|错误提示|报错信息|消息|响应消息|响应信息|信息|错误英文描述|英文描述|英文提示|错误内容|返回说明|错误文案|提示|状态消息|報錯信息|錯誤訊息|訊息|錯誤信息|エラーメッセージ|メッセージ|오류 메시지|오류메시지|에러 메시지|메시지|응답 메시지|fehlermeldung|meldung|nachricht|message d erreur|libellé|mensaje de error|mensaje|mensagem de erro|mensagem|сообщение об ошибке|сообщение|текст ошибки|messaggio",
  ],
  [
    "description",
    1,
    "description|error description|meaning|explanation|details|detail|detailed description|definition|comment|comments|notes|note|remarks|remark|what it means|info|information|text|error details|additional information|scenario|when|condition|description or cause|interpretation|what happened|used when|usage|long description|desc",
  ],
  [
    "description",
    1,
    "说明|描述|含义|错误描述|错误说明|详细说明|意义|解释|错误中文描述|中文描述|备注|字段含义|错误含义|报错说明|报错码说明|错误码描述|错误码说明|错误解释|详细描述|详情|释义|注释|场景|语义|内容|描述信息|错误详情|响应说明|返回描述|响应描述|中文说明|說明|意義|含義|詳細說明|錯誤描述|錯誤說明|備註|释意",
  ],
  [
    "description",
    1,
    "説明|意味|内容|詳細|エラー内容|備考|エラーの説明|エラー説明|概要説明|설명|의미|내용|상세|비고|오류 설명|에러 설명|상세 설명",
  ],
  ["description", 0.9, "现象|问题现象|故障现象|错误现象|症状|現象|症狀|symptom|symptoms|증상|symptome"],
  [
    "description",
    1,
    "beschreibung|bedeutung|erklärung|erläuterung|hinweis|signification|explication|détails|descripción|descripcion|significado|explicación|detalle|detalles|descrição|descricao|significado do erro|explicação|detalhes|описание|значение ошибки|пояснение|расшифровка|комментарий|descrizione|significato",
  ],
  [
    "cause",
    1,
    "cause|causes|reason|reasons|possible cause|possible causes|cause of the error|root cause|why it happens|why|common causes|typical cause|error cause|error reason|probable cause|likely cause|错误原因|原因|可能原因|问题原因|原因分析|失败原因|问题分析|可能的原因|产生原因|原因说明|錯誤原因|エラー原因|発生原因|考えられる原因|원인|오류 원인|발생 원인|에러 원인|ursache|mögliche ursache|grund|cause possible|cause probable|causa|causas|motivo|причина|возможная причина|причины",
  ],
  [
    "solution",
    1,
    "solution|solutions|resolution|action|actions|suggested action|recommended action|suggested solution|fix|how to fix|remedy|action to be taken|advice|suggestion|suggestions|recommendation|recommended solution|handling|what to do|what you should do|workaround|troubleshooting|how to resolve|user action|user response|corrective action|possible solution|possible solutions|next steps|how to handle|mitigation|response action|client action|steps to resolve|resolution steps|steps to fix",
  ],
  [
    "solution",
    1,
    "解决方案|解决步骤|处理步骤|操作步骤|解决|处理|解决方法|处理方法|处理措施|解决办法|处理建议|建议|建议方案|处理方案|排查方法|原因及解决方案|原因及建议方案|分析和处理方法|处理方式|建议处理方式|应对措施|排查建议|解决建议|处理办法|修复建议|解決方案|處理方式|建議|解決方法|處理方法",
  ],
  [
    "solution",
    1,
    "対処方法|対処|対策|解決方法|推奨アクション|推奨ソリューション|対応方法|処理方法|回避方法|対応|해결 방법|조치|조치 방법|대응 방법|해결방법|권장 해결 방안|처리 방법|lösung|behebung|maßnahme|abhilfe|résolution|action corrective|que faire|solución|acción|acción recomendada|solução|ação|как исправить|решение|действие|рекомендация|рекомендации|способ решения",
  ],
  [
    "httpStatus",
    1,
    "http status code|http status|http code|httpcode|http status codes|http response code|http state code|httpstatuscode|httpstatus|http|http error code|http response status code|http response|http statecode|httpstatecode|http状态码|http 状态码|http错误码|http返回码|http状态|http 响应码|http响应码|http 狀態碼|http狀態碼|httpステータスコード|httpステータス|http ステータスコード|http 상태 코드|http 상태코드|http 응답 코드|http statuscode|http-statuscode|code http|statut http|código http|estado http|código de estado http|código de status http|http код|код http|статус http|状态码 http|rest status code",
  ],
  [
    "httpStatus",
    0.5,
    "status code|statuscode|状态码|狀態碼|ステータスコード|상태 코드|상태코드|statut|код состояния|код статуса|статус код|response status|status codes",
  ],
  [
    "billable",
    1,
    "billable|billed|charged|是否计费|计费|是否收费|是否计费调用|是否扣费|課金|課金対象|과금 여부|是否計費|charge",
  ],
  [
    "retryable",
    1,
    "retryable|retriable|retry|can retry|should retry|is retryable|reconnect|可重试|是否可重试|是否重试|重试|リトライ|再試行|재시도|재시도 가능|wiederholbar|réessayable|reintentable|retry possible|retries|auto retry|повтор",
  ],
];

/** Headers of tables of other subjects: parameters, prices, regions, events. */
export const foreignHeaders =
  "type|data type|required|mandatory|optional|default|default value|parameter|parameters|param|field|fields|field name|parameter name|variable|argument|attribute|example|example value|sample|unit|units|price|fee|cost|amount|country|region|language|locale|currency|currency code|opcode|event|event name|permission|metric|metrics|method|version|platform|size|length|path|header|kind|min|max|range|limit|bit|format|since|supported|channel type|class|interface|function|api|product|plan|binary|sent by|role|scope|option|flag|property name|" +
  "参数|参数名|参数名称|类型|必填|是否必填|必选|是否必选|默认值|示例|示例值|单位|价格|费用|国家|地域|地区|语言|币种|事件|权限|指标|方法|字段|字段名|版本|平台|大小|长度|取值范围|格式|最低版本|请求参数|维度|函数|接口|操作符|结果|規格|规格|請求參數|類型|參數|字段名称|父节点|匹配方式|存储空间|" +
  "パラメータ|型|必須|デフォルト|例|単位|価格|国|地域|言語|通貨|イベント|権限|データ|タイプ|インターフェース|매개변수|유형|필수|기본값|예시|단위|가격|국가|지역|언어|통화|이벤트|권한|" +
  "typ|pflicht|standard|beispiel|einheit|preis|land|sprache|währung|type de données|obligatoire|défaut|exemple|unité|prix|pays|langue|devise|tipo|requerido|obligatorio|predeterminado|ejemplo|unidad|precio|país|idioma|moneda|obrigatório|padrão|exemplo|unidade|preço|тип|обязательный|по умолчанию|пример|единица|цена|страна|язык|валюта|параметр|поле";

/** Words for errors in headings and sentences. */
export const errorTopic =
  /(?<![\p{sc=Latn}\p{sc=Cyrl}\d_])(errors?|err(no|code)|exceptions?|fail(ure|ed|s|ing)?s?|faults?|(return|result|status|response|exit|reason|close|rejection|decline|ret|reply) (event )?(codes?|values?)|warnings?|troubleshoot\p{L}*|hresults?|diagnostics?|sqlstates?|alarms?|fehler\p{L}*|erreurs?|errores|erros?|ошиб\p{L}*|errori|errore|rückgabewerte?|códigos? de (error|erro|estado|respuesta|resposta))(?![\p{sc=Latn}\p{sc=Cyrl}\d_])|error|错误|報錯|报错|返回码|返回碼|异常|異常|故障|失败|失敗|状态码|狀態碼|警告|錯誤|エラー|例外|戻り値|ステータスコード|오류|에러|예외|상태 코드|响应码|告警码/iu;

/** Words for error codes, and not for errors in general. */
export const codesTopic =
  /(?<![\p{sc=Latn}\p{sc=Cyrl}\d_])((error|err|exception|fault|return|failure|warning|response|result|status|reason) ?(codes?|numbers?)|fehlercodes?|codes? d['’ ]erreurs?|códigos? de (error|erro)|коды? ошиб\p{L}*|hresults?|sqlstates?)(?![\p{sc=Latn}\p{sc=Cyrl}\d_])|错误码|错误代码|返回码|状态码|异常码|錯誤碼|錯誤代碼|エラー ?コード|ステータスコード|오류 ?코드|에러 ?코드/iu;

/** The end of a heading above codes, whose first word may look like a code: "JSON-RPC error codes". */
export const codeGroupWords =
  /(?:^|[\s-])(codes?|errors|exceptions|reference|enum(?:eration)?|list)\s*[:：]?$|(?:码|代码|一览|列表|碼|コード|一覧|코드|목록)\s*[:：]?$/iu;

/** Words before a sample, a remark or a request, which are not codes. */
export const sampleWords =
  /^(examples?|sample|note|notes|tips?|hint|info|important|usage|syntax|format|input|output|request|response|method|url|uri|endpoint|path|headers?|body|parameters?|returns?|see|total|version|date|author|source|file|type|todo)$/i;

/** Words of headings above tables of other subjects. */
export const otherTopic =
  /(?<![\p{sc=Latn}\p{sc=Cyrl}\d_])(parameters?|arguments?|regions?|languages?|currenc\w+|opcodes?|pric(e|es|ing)|fees?|billing|events?|permissions?|key codes?|metrics?|monitor\p{L}*|countr\w+|locales?|(request|response) (syntax|elements?|headers?|body|fields?)|fields?|attributes?|properties|scopes?|flags?|enums?|enumerations?|time ?zones?|formats?|release notes|changelog|intents|commands?|functions?|quotas?|data types?|(virtual|control|page|area|zip|dialing|calling|language|country|region|currency|color|char\p{L}*) codes?|order status|identifiers|(environment )?variables|configuration|settings|options|rules|abbreviations|glossary|parameter|voices?|models?)(?![\p{sc=Latn}\p{sc=Cyrl}\d_])|参数|地域|语言|币种|货币|价格|计费|费用|事件|权限|指标|监控|国家|字段|属性|取值|枚举|数据类型|订单状态|请求|入参|出参|參數|幣種|パラメータ|地域|言語|通貨|価格|料金|イベント|権限|매개변수|언어|통화|가격|이벤트|권한|parámetros|parâmetros|paramètres|параметр|идентификаторы/iu;

/** Words about the states of an order, a payment or a job. Some of these states name failures. */
export const orderStages =
  /(?<![\p{sc=Latn}\p{sc=Cyrl}])(?:orders?|payments?|shipments?|invoices?|refunds?|subscriptions?|jobs?|tasks?|tickets?|(?:order|payment) lines?) status(?:es)?(?: codes?| enum)?(?![\p{sc=Latn}\p{sc=Cyrl}])|(?<![\p{sc=Latn}\p{sc=Cyrl}])(?:status|estados?|situaç\p{L}*|statuts?) (?:of (?:an|the) |d[aeo]s? |del? (?:la )?|d[eu] (?:la )?)(?:order|payment|pedido|pago|pagamento|commande|paiement|entrega|livraison)s?|(?:bestell|auftrags|zahlungs|versand)status|статус\p{L}* (?:заказ|плат[её]ж|оплат|доставк)\p{L}*|(?:订单|支付|付款|物流|退款|任务|訂單)状?[状狀]态|訂單狀態|(?:注文|決済|配送|支払い)ステータス|(?:주문|결제|배송) ?상태/iu;

/** Words in sentences about failures. */
export const failureWords =
  /(?:(?<![\p{sc=Latn}\p{sc=Cyrl}\d_])(?:invalid|not|no|none|errors?|cannot|can't|couldn't|unable|missing|denied|un(authori[sz]ed|authenticated|supported|available|known|expected|recogni[sz]ed|reachable|defined|specified|able|resolved|sufficient|verified)|illegal|time-?outs?|timed out|expired?|doesn't|isn't|already|too (many|long|large|short|small|big|few|high|low|old|late|much)|wrong|conflicts?|duplicated?|insufficient|forbidden|must|only|disabled|refused|overdue|bad|malformed|lost|terminated|closed|blocked|locked|busy|problem|exception|unexpectedly|out of|overflow|underflow|empty|inactive|suspended|deprecated|full|broken|ambiguous|undeclared|incompatible|without|obsolete|nicht|fehlt|fehlgeschlagen|überschritten|abgelaufen|erreur|invalide|impossible|introuvable|n'est pas|falta|fall[oó]|falló|não|erro|не|нет|(?:fail|exceed|incorrect|reject|limit|abort|corrupt|mismatch|interrupt|crash|violat|redefin|throttl|kein|ungültig|fehler|échou|manquant|dépass|expiré|inválid|excede|denegad|caducad|falh|expirad|negad|ошибк)\p{L}*)|n't)(?![\p{sc=Latn}\p{sc=Cyrl}\d_])|错误|失败|无效|不存在|不正确|不合法|非法|不能|无法|超过|超出|超时|超限|缺少|缺失|未|不支持|异常|拒绝|没有|已存在|已经|不足|过期|禁止|过大|过长|过多|过高|过小|重复|为空|不允许|不可|不符|不匹配|冲突|有误|必须|失效|受限|限制|欠费|错|不是|不在|不对|不一致|断开|取消|繁忙|不合|太|非|不得|敏感|黑名单|空号|停机|關閉|錯誤|失敗|無效|不存在|過期|無法|超過|超時|異常|拒絕|沒有|不允許|暫停|エラー|無効|不正|しません|ありません|できません|いません|超え|タイムアウト|ない|切断|오류|실패|잘못|없|않|초과|유효하지|불가|못|만료|거부|ошиб|недопуст|неверн|превыш|отказ|недоступ|отсутств/iu;

/** Parts of identifiers that name failures, in lower case. */
export const failureParts: ReadonlySet<string> = new Set(
  "invalid|not|no|fail|fails|failed|failure|error|err|denied|exceed|exceeded|exceeds|missing|unauthorized|unauthenticated|unsupported|unavailable|unknown|unexpected|illegal|timeout|timedout|expired|expire|forbidden|conflict|duplicate|duplicated|exist|exists|insufficient|busy|mismatch|malformed|limit|limited|bad|wrong|abort|aborted|cancelled|canceled|exception|fault|lost|rejected|refused|disabled|empty|incorrect|corrupt|overflow|blocked|locked|closed|throttled|throttling|warning|warn|fatal|e|er|reached|too|cant|cannot|unable|already|unprocessable|outof|overdue|arrears|violation|incomplete|deprecated|required|out|restricted|gone|nosuch|undefined|unresolved".split(
    "|",
  ),
);

/** Names of the fields of an error response. They are not error codes. */
export const fieldNames =
  /^_?(?:is|can|has|should|get|on|set|to|with)[A-Z]\w*$|^\w*?(?:[Ee]rr|[Ee]rror|[Ff]ault|[Ee]xception|[Ff]ail(?:ed|ure)?|[Ww]arning)_?(?:s|[Nn]o|[Cc]odes?|[Ii]ds?|[Tt]ypes?|[Ee]nums?|[Mm]essages?|[Mm]sgs?|[Ii]nfo|[Dd]esc|[Dd]escriptions?|[Dd]etails?|[Ss]ummary|[Cc]auses?|[Ll]inks?|[Ll]ist|[Rr]eason|[Nn]ame|[Dd]ata|[Uu]r[il]|[Kk]ey|[Tt]ext|[Ss]tring|[Rr]esponse|[Hh]andler|[Oo]bject|[Vv]alue|[Cc]ount|[Cc]lass)(?:_?(?:[Cc]ode|[Ii]d|[Mm]sg|[Mm]essage|[Ee]num|[Tt]ype))?$|^(?:err|error|fault|exception|errors|warnings?)$/;

/** Members of an error object: `error.code`. */
export const memberNames =
  /^([Ee]rr|[Ee]rror|e|ex|exception|warning|response|process|this|self)\.[a-z]\w*$|^[a-z]\w*(?:::|\.)(?:Error|Exception)$/;

/** Titles and messages of rows that document success. */
export const successWords =
  /^(success(ful(ly)?)?|succeed(ed)?|succ|ok|okay|no[_ ]?errors?|completed|normal|no problem|s_ok|成功|请求成功|操作成功|调用成功|正常|无错误|没有错误|成功返回|返回成功|正常返回|処理成功|正常終了|성공|정상|erfolg(reich)?|succès|éxito|exitoso|sucesso|успех|успешно)$|^(the )?(request|operation|call|query|command|message|transaction|api call)s? (was |is |has )?(been )?(successful|succeeded|completed successfully|ok|success)|^not an error|^no errors?\b|\bsuccess(fully|ful)?\b.{0,40}$|^all fine/iu;

/** Negations of the word "success". */
export const noSuccess =
  /\b(not|no|un|without|never|partial\w*)[ -]?(yet )?success|\bfail|失败|不成功|未成功|部分成功/iu;

/** Names that always mean success. */
export const successName = /^(ok|success(ful(_completion)?)?|succ|no[_-]?error|s_ok|error_success)$/i;

/** Names that mean success if their number is zero, or if they have no text. */
export const successEnding = /\w_(ok|success(ful)?|no_?error)$/i;

/** Codes that mean success if their texts say so. */
export const successCode =
  /^(0+|0x0+|2\d\d|ok|success(ful(_completion)?)?|succ|no[_-]?error|none|s_ok|\w*_(ok|success|success(ful)?|no_?error)|error_success|1|00000|none_error)$/i;

/** Texts for all codes that a table does not list. */
export const catchAll =
  /^(?:all |any )?(?:others?|(?:any|every)thing else|other (?:codes?|values?|errors?)|remaining|其他|其它|其余|其他错误码?|其它错误码?|其他值|その他|上記以外|기타|그 외|sonstige|(?:alle )?andere[n]?|(?:tous les |toutes les )?autres?|(?:todos los )?otros?|(?:todos os )?outros?|(?:все )?(?:прочие|другие|остальные))$/iu;

/** The word "code" in a header: the column holds codes even if they look like plain words. */
export const codeHeaderWord =
  /(?<![\p{sc=Latn}\p{sc=Cyrl}\d_])codes?(?![\p{sc=Latn}\p{sc=Cyrl}\d_])|code$|码|代码|碼|コード|코드|códigos?(?![\p{sc=Latn}\p{sc=Cyrl}\d_])|(?<![\p{sc=Latn}\p{sc=Cyrl}\d_])код|codice/iu;

/** Labels of a code: "Compiler error C2200", "错误码：1001". */
const codeLabelWords =
  /(?<![\p{sc=Latn}\p{sc=Cyrl}\d_])(errors?|err|codes?|exceptions?|warnings?|fatal|status|fehler|erreur|ошибка|exit|alarm|diagnostic|notice|rule)(?![\p{sc=Latn}\p{sc=Cyrl}\d_])|错误|代码|返回码|状态码|异常|警告|告警|錯誤|エラー|コード|오류|에러|코드|código|code|erro(?![\p{sc=Latn}\p{sc=Cyrl}\d_])/iu;

/** Whether a text before a code is the label of a code. */
export function announcesCode(words: string): boolean {
  return codeLabelWords.test(words);
}

/**
 * A header in the form of the word lists of this file.
 *
 * @example
 * headerKey("**Error Code:**") // "error code"
 * headerKey("HTTP 状态码") // "http状态码"
 * headerKey("HTTPStateCode") // "http state code"
 */
export function headerKey(header: string): string {
  const isAscii = /^[ -~]*$/.test(header);
  if (isAscii)
    return splitName(header)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  return splitName(header.normalize("NFKC").replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, ""))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(
      /(?<=[a-z0-9\u3040-\u30ff\u4e00-\u9fff]) (?=[\u3040-\u30ff\u4e00-\u9fff])|(?<=[\u3040-\u30ff\u4e00-\u9fff]) (?=[a-z0-9])/g,
      "",
    )
    .trim();
}

/** A name with spaces between its words. */
function splitName(name: string): string {
  return name.replace(/([a-z])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$2 ");
}
