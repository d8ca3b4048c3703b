import { FAILURE_STATUSES } from "../../lib/http-statuses.ts";

/**
 * The word lists of the extraction in all languages. Header words are in `header-phrases.ts`.
 * Phrases are written as `headerKey` leaves them: lower case, single spaces, no punctuation.
 */

/** "Return code", "response code", "result code", "status code" in languages whose words have spaces between them. */
const replyCodes = [
  "(?:return|retour|rückgabe|rückmelde|antwort|antwoord|ergebnis|response|status)-?codes?",
  "codes? (?:de |d['’ ])?(?:retours?|r[ée]ponses?|r[ée]sultats?|statuts?|rejets?|sortie)",
  "c[óo]digos? de (?:respuestas?|retorno|resultado|estado|rechazo|salida|respostas?|status|rejei[çc][ãa]o|sa[íi]da)",
  "codic[ei] (?:di )?(?:rispost[ae]|ritorno|stato|esito|risultato|uscita)",
  "код\\p{L}* (?:(?:ответ|відповід|возврат|повернен|завершен|результат|состоян|статус|отказ|відмов)\\p{L}*|стан(?:у|ів))",
  "kod\\p{L}* (?:odpowiedzi|zwrotn|powrotu|status|wynik|wyjści)\\p{L}*",
  "mã (?:phản hồi|trả về|kết quả|trạng thái)",
  "kode (?:respon[sz]?e?|hasil|balasan|status)",
  "(?:dönüş|yanıt|cevap|sonuç|durum) kod\\p{L}*",
].join("|");

/** The same in languages whose words have none, or are joined to articles. */
const unspacedReplyCodes = [
  "响应码|返回码|返回代码|结果码|状态码|状态代码|告警码|返回碼|回應碼|回傳碼|狀態碼",
  "(?:レスポンス|リターン|ステータス|応答|結果|終了) ?コード",
  "(?:응답|결과|상태|반환|종료) ?코드",
  "รหัส(?:การ)?(?:ตอบกลับ|สถานะ|ผลลัพธ์)",
  "(?:رمز|رموز|كود|أكواد) (?:ال)?(?:استجابة|حالة|رد)",
].join("|");

/** Words for errors in headings and sentences. */
export const errorTopic = new RegExp(
  [
    String.raw`(?<![\p{sc=Latn}\p{sc=Cyrl}\d_])(?:errors?|err(no|code)|exceptions?|fail(ure|ed|s|ing)?s?|faults?|(return|result|status|response|exit|reason|close|rejection|decline|ret|reply) (event )?(codes?|values?)|(exit|return) status(es)?|warnings?|troubleshoot\p{L}*|hresults?|diagnostics?|sqlstates?|alarms?|fehler\p{L}*|erreurs?|errores|erros?|ошиб\p{L}*|помилк\p{L}*|errori|errore|fout(?:en|codes?|meldingen)|lỗi|kesalahan|galat|hata(?:s[ıi]|lar[ıi]?)?|bł[ęą]d\p{L}*|rückgabewerte?|códigos? de (?:error|erro)|${replyCodes})(?![\p{sc=Latn}\p{sc=Cyrl}\d_])`,
    "error|错误|報錯|报错|异常|異常|故障|失败|失敗|警告|錯誤|エラー|例外|戻り値|오류|에러|예외|ผิดพลาด|خطأ|أخطاء",
    unspacedReplyCodes,
  ].join("|"),
  "iu",
);

/** Words of headings above the answers to a request. */
export const responseTopic =
  /\bresponses?\b|返回|响应|響應|应答|レスポンス|응답|\br[eé]ponses?\b|\brespuestas?\b|ответ/iu;

/** Words that announce error codes, exit statuses or types of errors, and not errors in general. */
export const codesTopic = new RegExp(
  [
    String.raw`(?<![\p{sc=Latn}\p{sc=Cyrl}\d_])(?:(error|err|exception|fault|return|failure|warning|response|result|status|reason|exit) ?(codes?|numbers?)|(exit|return) status(es)?|(types?|kinds?) of errors?|fehlercodes?|codes? d['’ ]erreurs?|códigos? de (?:error|erro)|коды? ошиб\p{L}*|код\p{L}* помил\p{L}*|foutcodes?|mã lỗi|kode (?:kesalahan|error|eror|galat)|hata kod\p{L}*|codic[ei] (?:di )?error[ei]|kod\p{L}* bł[ęą]d\p{L}*|hresults?|sqlstates?|${replyCodes})(?![\p{sc=Latn}\p{sc=Cyrl}\d_])`,
    "错误码|错误代码|异常码|錯誤碼|錯誤代碼|エラー ?コード|오류 ?코드|에러 ?코드",
    "รหัส(?:ข้อ|ความ)?ผิดพลาด|(?:رمز|رموز|كود|أكواد|رقم) (?:ال)?(?:خطأ|أخطاء)",
    unspacedReplyCodes,
  ].join("|"),
  "iu",
);

/** Words in brackets behind a code that are a note about the code, and no name of it. */
export const noteWords = ["deprecated", "obsolete", "removed", "reserved", "new"];

/** Words of headings above tables of other subjects. */
export const otherTopic =
  /(?<![\p{sc=Latn}\p{sc=Cyrl}\d_])(parameters?|arguments?|regions?|languages?|currenc\w+|opcodes?|pric(e|es|ing)|fees?|billing|events?|permissions?|key codes?|metrics?|monitor\p{L}*|countr\w+|locales?|(request|response) (syntax|elements?|headers?|body|fields?)|fields?|attributes?|properties|scopes?|flags?|enums?|enumerations?|time ?zones?|formats?|release notes|changelog|intents|commands?|functions?|quotas?|data types?|(virtual|control|page|area|zip|dialing|calling|language|country|region|currency|color|char\p{L}*) codes?|order status|identifiers|(environment )?variables|configuration|settings|options|rules|abbreviations|glossary|parameter|voices?|models?)(?![\p{sc=Latn}\p{sc=Cyrl}\d_])|(?:tham số|quyền|sự kiện|quốc gia|tiền tệ|izin|negara|mata uang|yetkiler|ülkeler|para birimleri|permessi|paesi|valute|uprawnienia|kraje|waluty)(?![\p{L}\d_])|พารามิเตอร์|معلمات|参数|地域|语言|币种|货币|价格|计费|费用|事件|权限|指标|监控|国家|字段|属性|取值|枚举|数据类型|订单状态|请求|入参|出参|參數|幣種|パラメータ|地域|言語|通貨|価格|料金|イベント|権限|매개변수|언어|통화|가격|이벤트|권한|parámetros|parâmetros|paramètres|параметр|идентификаторы/iu;

/** Words about the states of an order, a payment or a job. Some of these states name failures. */
export const orderStages =
  /(?<![\p{sc=Latn}\p{sc=Cyrl}])(?:orders?|payments?|shipments?|invoices?|refunds?|subscriptions?|jobs?|tasks?|tickets?|(?:order|payment) lines?) status(?:es)?(?: codes?| enum)?(?![\p{sc=Latn}\p{sc=Cyrl}])|(?<![\p{sc=Latn}\p{sc=Cyrl}])(?:status|estados?|situaç\p{L}*|statuts?) (?:of (?:an|the) |d[aeo]s? |del? (?:la )?|d[eu] (?:la )?)(?:order|payment|pedido|pago|pagamento|commande|paiement|entrega|livraison)s?|(?:bestell|auftrags|zahlungs|versand)status|статус\p{L}* (?:заказ|плат[её]ж|оплат|доставк)\p{L}*|(?:订单|支付|付款|物流|退款|任务|訂單)状?[状狀]态|訂單狀態|(?:注文|決済|配送|支払い)ステータス|(?:주문|결제|배송) ?상태/iu;

/** Words in sentences about failures. */
export const failureWords =
  /(?:(?<![\p{sc=Latn}\p{sc=Cyrl}\d_])(?:invalid|not|no|none|errors?|cannot|can't|couldn't|unable|missing|denied|un(authori[sz]ed|authenticated|supported|available|known|expected|recogni[sz]ed|reachable|defined|specified|able|resolved|sufficient|verified)|illegal|time-?outs?|timed out|expired?|doesn't|isn't|already|too (many|long|large|short|small|big|few|high|low|old|late|much)|wrong|conflicts?|duplicated?|insufficient|forbidden|must|only|disabled|refused|overdue|bad|malformed|lost|terminated|closed|blocked|locked|busy|problem|exception|unexpectedly|out of|overflow|underflow|empty|inactive|suspended|deprecated|full|broken|ambiguous|undeclared|incompatible|without|obsolete|nicht|fehlt|fehlgeschlagen|überschritten|abgelaufen|erreur|invalide|impossible|introuvable|n'est pas|falta|fall[oó]|falló|não|erro|не|нет|(?:fail|exceed|incorrect|reject|limit|abort|corrupt|mismatch|interrupt|crash|violat|redefin|throttl|kein|ungültig|fehler|lỗi|hết hạn|thiếu|từ chối|chưa|vượt quá|thất bại|không|gagal|tidak|salah|belum|bukan|kedaluwarsa|kadaluarsa|ditolak|melebihi|hata|geçersiz|başarısız|bulunama|bulunmama|değil|yok|eksik|reddedil|yetersiz|aşıldı|zaten|scadut|mancant|fallit|negat|superat|errat|impossibile|obbligatori|sconosciut|błąd|błęd|nieprawidł|nieznan|brak|odrzucon|wygas|przekrocz|zabronion|nie|помилк|відсутн|недійсн|échou|manquant|dépass|expiré|inválid|excede|denegad|caducad|falh|expirad|negad|ошибк)\p{L}*)|n't)(?![\p{sc=Latn}\p{sc=Cyrl}\d_])|错误|失败|无效|不存在|不正确|不合法|非法|不能|无法|超过|超出|超时|超限|缺少|缺失|未|不支持|异常|拒绝|没有|已存在|已经|不足|过期|禁止|过大|过长|过多|过高|过小|重复|为空|不允许|不可|不符|不匹配|冲突|有误|必须|失效|受限|限制|欠费|错|不是|不在|不对|不一致|断开|取消|繁忙|不合|太|非|不得|敏感|黑名单|空号|停机|關閉|錯誤|失敗|無效|不存在|過期|無法|超過|超時|異常|拒絕|沒有|不允許|暫停|エラー|無効|不正|しません|ありません|できません|いません|超え|タイムアウト|ない|切断|오류|실패|잘못|없|않|초과|유효하지|불가|못|만료|거부|ошиб|недопуст|неверн|превыш|отказ|недоступ|отсутств|ผิด|ไม่|ล้มเหลว|หมดอายุ|เกิน|ปฏิเสธ|ห้าม|خطأ|خاطئ|غير|فشل|مرفوض|رفض|انتهت|منتهي|مفقود|يتطلب|لا يمكن|محظور|تجاوز/iu;

/** Parts of identifiers that name failures, in lower case. */
export const failureParts: ReadonlySet<string> = new Set(
  "invalid|not|no|fail|fails|failed|failure|error|err|denied|exceed|exceeded|exceeds|missing|unauthorized|unauthenticated|unsupported|unavailable|unknown|unexpected|illegal|timeout|timedout|expired|expire|forbidden|conflict|duplicate|duplicated|exist|exists|insufficient|busy|mismatch|malformed|limit|limited|bad|wrong|abort|aborted|cancelled|canceled|exception|fault|lost|rejected|refused|disabled|empty|incorrect|corrupt|overflow|blocked|locked|closed|throttled|throttling|warning|warn|fatal|e|er|reached|too|cant|cannot|unable|already|unprocessable|outof|overdue|arrears|violation|incomplete|deprecated|required|out|restricted|gone|nosuch|undefined|unresolved".split(
    "|",
  ),
);

/** Names of the fields of an error response. They are not error codes. */
export const fieldNames =
  /^_?(?:is|can|has|should|get|on|set|to|with)[A-Z]\w*$|^\w*?(?:[Ee]rr|[Ee]rror|[Ff]ault|[Ee]xception|[Ff]ail(?:ed|ure)?|[Ww]arning)_?(?:s|[Nn]o|[Cc]odes?|[Ii]ds?|[Tt]ypes?|[Ee]nums?|[Mm]essages?|[Mm]sgs?|[Ii]nfo|[Dd]esc|[Dd]escriptions?|[Dd]etails?|[Ss]ummary|[Cc]auses?|[Ll]inks?|[Ll]ist|[Rr]eason|[Nn]ame|[Dd]ata|[Uu]r[il]|[Kk]ey|[Tt]ext|[Pp]ath|[Tt]race|[Ii]nformation|[Ss]tring|[Rr]esponse|[Hh]andler|[Oo]bject|[Vv]alue|[Cc]ount|[Cc]lass)(?:_?(?:[Cc]ode|[Ii]d|[Mm]sg|[Mm]essage|[Ee]num|[Tt]ype))?$|^(?:err|error|fault|exception|errors|warnings?)$/;

/** Fields of a response that describe an error or a request, and words of programs, which are never codes. */
export const responseFields =
  /^(?:(?:error|err|fault|exception)s?[_.]?(?:code|id|no|num|type|msg|message|info|desc|description|details?|reason|name|data|ur[il]|key|text|string|object|response)|(?:operation|request|trace|correlation|transaction)_?ids?|typedef|examples?|error\.(?:status|title|errors|stack))[:：]?$/i;

/** Whether a name is the reason phrase of an HTTP status: `NOT_FOUND`, `Bad Request`. */
export function isStatusPhrase(name: string): boolean {
  return FAILURE_STATUSES.has(name.toLowerCase().replace(/[^a-z]/g, ""));
}

/** Whether a text is the name of a type of data: `string(64)`, `Number`, `array of objects`. */
export function isTypeName(text: string): boolean {
  return TYPE_NAME.test(text.trim());
}

const TYPE_NAME =
  /^(?:string|str|varchar|char|number|int(?:eger)?(?:32|64)?|long|short|float|double|decimal|bool(?:ean)?|object|map|array|list|json|date(?:time)?|timestamp)(?:\[\]|[(（<][^()（）<>]{0,40}[)）>]|(?: ?of|类型)(?: \w{1,20})?)?$/iu;

/** Members of an error object: `error.code`. */
export const memberNames =
  /^([Ee]rr|[Ee]rror|e|ex|exception|warning|response|process|this|self)\.[a-z]\w*$|^[a-z]\w*(?:::|\.)(?:Error|Exception)$/;

/** Titles and messages of rows that document success. */
export const successWords =
  /^(success(ful(ly)?)?|succeed(ed)?|succ|ok|okay|no[_ ]?errors?|completed|normal|no problem|s_ok|成功|请求成功|操作成功|调用成功|正常|无错误|没有错误|成功返回|返回成功|正常返回|処理成功|正常終了|성공|정상|erfolg(reich)?|succès|éxito|exitoso|sucesso|успех|успешно|успішно|thành công|สำเร็จ|نجاح|ناجح|تم بنجاح|berhasil|sukses|başarılı|işlem başarılı|successo|sukces|powodzenie)$|^(the )?(request|operation|call|query|command|message|transaction|api call)s? (was |is |has )?(been )?(successful|succeeded|completed successfully|ok|success|(handled|processed)[.]?$)|^not an error|^no errors?\b|\bsuccess(fully|ful)?\b.{0,40}$|^all fine/iu;

/** What the text of an HTTP status of success says of the answer. */
export const doneWords =
  /\b(?:created|updated|deleted|removed|stored|saved|added|completed|accepted|processed|returned|retrieved|found|sent|no content|ok)\b/iu;

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
  /^(?:all |any )?(?:others?|(?:any|every)thing else|other (?:codes?|values?|errors?)|remaining|其他|其它|其余|其他错误码?|其它错误码?|其他值|その他|上記以外|기타|그 외|sonstige|(?:alle )?andere[n]?|(?:tous les |toutes les )?autres?|(?:todos los )?otros?|(?:todos os )?outros?|(?:все )?(?:прочие|другие|остальные)|khác|อื่น ?ๆ|أخرى|lainnya|diğer|altri|altro|inne|pozostałe|overige)$/iu;

/** The word "code" in a header: the column holds codes even if they look like plain words. */
export const codeHeaderWord =
  /(?<![\p{sc=Latn}\p{sc=Cyrl}\d_])codes?(?![\p{sc=Latn}\p{sc=Cyrl}\d_])|code$|码|代码|碼|コード|코드|códigos?(?![\p{sc=Latn}\p{sc=Cyrl}\d_])|(?<![\p{sc=Latn}\p{sc=Cyrl}\d_])код|(?<![\p{L}\d_])(?:mã|kode|kodu?|kody)(?![\p{L}\d_])|codic[ei]|รหัส|โค้ด|رمز|كود/iu;

/** Labels of a code: "Compiler error C2200", "错误码：1001". */
const codeLabelWords =
  /(?<![\p{sc=Latn}\p{sc=Cyrl}\d_])(errors?|err|codes?|exceptions?|warnings?|fatal|status|fehler|erreur|ошибка|помилка|fout|lỗi|mã|kesalahan|kode|hata|kodu?|errore|codice|błąd|exit|alarm|diagnostic|notice|rule)(?![\p{sc=Latn}\p{sc=Cyrl}\d_])|错误|代码|返回码|状态码|异常|警告|告警|錯誤|エラー|コード|오류|에러|코드|código|code|ผิดพลาด|รหัส|خطأ|رمز|كود|erro(?![\p{sc=Latn}\p{sc=Cyrl}\d_])/iu;

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
  if (PLAIN_WORD.test(header)) return header.toLowerCase();
  const isAscii = /^[ -~]*$/.test(header);
  if (isAscii)
    return splitName(header)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  return splitName(header.normalize("NFKC").replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, ""))
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(
      /(?<=[a-z0-9\u3040-\u30ff\u4e00-\u9fff]) (?=[\u3040-\u30ff\u4e00-\u9fff])|(?<=[\u3040-\u30ff\u4e00-\u9fff]) (?=[a-z0-9])/g,
      "",
    )
    .trim();
}

/** One word of small Latin letters, or with a capital: most lines of one word, which need few tests. */
export const PLAIN_WORD = /^[A-Z]?[a-z]+$/;

/** A name with spaces between its words. */
function splitName(name: string): string {
  return name.replace(/([a-z])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$2 ");
}

/** The header of a column that counts the rows, with nothing or other headers behind it. */
export const rowNumberHeader =
  /^(?:序号|序號|순번|№(?: п\/п)?|s(?:r|l)?\.? ?no\.?|serial (?:no|number)|#)(?=$|\s|\p{Lo})/iu;
