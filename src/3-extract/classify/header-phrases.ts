import type { Locale, Role } from "../../model/source.ts";

/** Header words → role; the number is the confidence: 1 if the words have hardly any other meaning in a header. */
export type HeaderPhrases = readonly [role: Role, confidence: number, ...phrases: string[]];

/** Header words by role, in any language. Of equal phrases, the first one counts. */
export const headerPhrases: readonly HeaderPhrases[] = [
  [
    "code",
    1,
    "error code|error codes|error response code|error response codes|errorcode|err code|errcode|error number|error numbers|error no|errno|error id|err no|errors code",
    "exception code|error constant|error constants|fault code|reason code|failure code",
    "return code|return codes|result code|response code|status codes|exit code|exit codes|warning code|warning number|warning numbers|alarm code|rejection code|decline code|close code|diagnostic code|api error code|business code|error key|error name code|modular error code",
    "错误码|错误代码|返回码|返回代码|错误编码|错误编号|错误号|异常码|异常代码|报错码|响应码|响应代码|结果码|业务码|业务错误码|状态代码|错误码值|故障码|告警码|系统错误码|公共错误码|子错误码|返回错误码|错误|退出码|全局返回码",
    "錯誤碼|錯誤代碼|回傳碼|返回碼|回應碼|錯誤編號|狀態代碼",
    "エラーコード|エラー コード|エラー番号|リターンコード|結果コード|戻り値コード|レスポンスコード|エラーid|応答コード",
    "오류 코드|오류코드|에러 코드|에러코드|응답 코드|결과 코드|오류 번호|에러 번호|응답코드|결과코드|오류코드값|오류 코드값",
    "fehlercode|fehlernummer|fehler code|rückgabewert|rückgabecode|antwortcode|fehlercodes|fehlernr|fehler nr|fehler nummer|returncode|ergebniscode|rückmeldecode|meldungscode",
    "code d erreur|code erreur|codes d erreur|code de retour|numéro d erreur|code de réponse|code retour|codes retour|codes de retour|code réponse|codes réponse|codes de réponse|code résultat|code de rejet|code rejet",
    "código de error|codigo de error|código del error|número de error|código de respuesta|código de retorno|código error|códigos de error|codigo de respuesta|código respuesta|codigo de retorno|código de resultado|código de rechazo",
    "código de erro|codigo de erro|código do erro|número do erro|código de resposta|códigos de erro|codigo de resposta|código resposta|código retorno|código de rejeição|código erro",
    "код ошибки|код|коды|номер ошибки|коды ошибок|код ответа|код возврата|код завершения|коды ответа|коды ответов|код результата|код отказа",
    "mã lỗi|mã lỗi trả về|mã phản hồi|mã kết quả|mã trả về",
    "รหัสข้อผิดพลาด|รหัสความผิดพลาด|รหัสผิดพลาด|โค้ดข้อผิดพลาด|รหัสตอบกลับ|รหัสผลลัพธ์",
    "رمز الخطأ|كود الخطأ|رقم الخطأ|رمز الاستجابة|رمز خطأ|رموز الخطأ|رموز الأخطاء",
    "kode kesalahan|kode error|kode eror|kode galat|kode respons|kode respon|kode hasil",
    "hata kodu|hata kodları|hata numarası|hata no|dönüş kodu|yanıt kodu|sonuç kodu|cevap kodu",
    "codice di errore|codice errore|codici di errore|codici errore|numero errore|codice di risposta|codice di ritorno|codice risposta|codice ritorno|codice esito|codice di esito",
    "kod błędu|kody błędów|numer błędu|kod odpowiedzi|kod zwrotny|kod wyniku|kod powrotu",
    "foutcode|foutcodes|foutnummer|retourcode|antwoordcode|код помилки|коди помилок|номер помилки",
  ],
  ["code", 0.55, "exception|exceptions|exception name|exception type|exception class|error class"],
  [
    "code",
    0.6,
    "error|errors|code|codes|warning|ecode|sqlcode|error value|enumerated value|error type code|fault",
    "码|碼|代码|代碼|编码|编号|コード|코드|fehler|erreur|código|codigo|ошибка|codice|codice errore|エラー|오류|에러",
    "lỗi|mã|รหัส|โค้ด|ข้อผิดพลาด|الرمز|رمز|الكود|كود|الخطأ|خطأ|kode|kesalahan|galat|eror|kod|kodu|hata|errore|błąd|fout|помилка",
  ],
  [
    "code",
    0.4,
    "value|status|id|key|constant|enum|number|no|enumeration|identifier|property|状态|狀態|值|数值|属性|枚举|枚举值|常量|标识|ステータス|値|定数|상태|값|상수|wert|valeur|valor|значение|номер|nº|state|event code|reason|message code|return value|return values|result|retcode|ret|返回值|error identifier|error reference|literal",
    "giá trị|trạng thái|ค่า|สถานะ|القيمة|الحالة|nilai|değer|durum|valore|stato|wartość|stan",
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
    "tên|tên lỗi|ชื่อ|ชื่อข้อผิดพลาด|الاسم|اسم الخطأ|nama|nama kesalahan|ad|adı|isim|hata adı|nome errore|nazwa|nazwa błędu",
  ],
  [
    "title",
    0.9,
    "error type|type of error|错误类型|错误类别|title|标题|エラータイプ|エラー種別|오류 유형|에러 유형|summary|short description|简述|摘要|概要|event definition|status message",
    "loại lỗi|ประเภทข้อผิดพลาด|نوع الخطأ|jenis kesalahan|tipe kesalahan|hata türü|hata tipi|tipo di errore|titolo|typ błędu|rodzaj błędu",
  ],
  [
    "message",
    1,
    "error message|message|messages|error messages|err msg|errmsg|msg|error text|message text|error string|response message|api message|default message|reason phrase|error msg|returned message|warning message|error info|错误信息|错误消息|返回信息|返回消息|提示信息|错误提示|报错信息|消息|响应消息|响应信息|信息|错误英文描述|英文描述|英文提示|错误内容|返回说明|错误文案|提示|状态消息|報錯信息|錯誤訊息|訊息|錯誤信息|エラーメッセージ|メッセージ|오류 메시지|오류메시지|에러 메시지|메시지|응답 메시지|fehlermeldung|meldung|nachricht|message d erreur|libellé|mensaje de error|mensaje|mensagem de erro|mensagem|сообщение об ошибке|сообщение|текст ошибки|messaggio",
    "thông báo lỗi|thông báo|thông điệp|thông điệp lỗi|nội dung lỗi",
    "ข้อความ|ข้อความผิดพลาด|ข้อความข้อผิดพลาด|ข้อความแสดงข้อผิดพลาด",
    "رسالة الخطأ|الرسالة|رسالة|نص الرسالة|نص الخطأ",
    "pesan|pesan kesalahan|pesan error|pesan galat|mesaj|mesajı|hata mesajı|ileti|hata iletisi|messaggio di errore|messaggio errore|testo errore|komunikat|komunikat błędu|treść komunikatu|treść błędu|wiadomość|foutmelding|повідомлення|повідомлення про помилку",
  ],
  [
    "description",
    1,
    "description|error description|meaning|explanation|details|detail|detailed description|definition|comment|comments|notes|note|remarks|remark|what it means|info|information|text|error details|additional information|scenario|when|condition|description or cause|interpretation|what happened|used when|usage|long description|desc",
    "说明|描述|含义|错误描述|错误说明|详细说明|意义|解释|错误中文描述|中文描述|备注|字段含义|错误含义|报错说明|报错码说明|错误码描述|错误码说明|错误解释|详细描述|详情|释义|注释|场景|语义|内容|描述信息|错误详情|响应说明|返回描述|响应描述|中文说明|說明|意義|含義|詳細說明|錯誤描述|錯誤說明|備註|释意",
    "説明|意味|内容|詳細|エラー内容|備考|エラーの説明|エラー説明|概要説明|설명|의미|내용|상세|비고|오류 설명|에러 설명|상세 설명",
    "beschreibung|bedeutung|erklärung|erläuterung|hinweis|signification|explication|détails|descripción|descripcion|significado|explicación|detalle|detalles|descrição|descricao|significado do erro|explicação|detalhes|описание|значение ошибки|пояснение|расшифровка|комментарий|descrizione|significato",
    "mô tả|mô tả lỗi|ý nghĩa|giải thích|chi tiết|ghi chú|diễn giải|nội dung",
    "คำอธิบาย|คำอธิบายข้อผิดพลาด|รายละเอียด|ความหมาย|หมายเหตุ",
    "الوصف|وصف|وصف الخطأ|المعنى|الشرح|التفاصيل|التفسير|ملاحظات|ملاحظة",
    "deskripsi|keterangan|penjelasan|arti|makna|catatan|açıklama|açıklaması|hata açıklaması|anlam|anlamı|tanım|detay|detaylar|spiegazione|dettagli|dettaglio|descrizione errore|opis|opis błędu|znaczenie|wyjaśnienie|szczegóły|uwagi|omschrijving|beschrijving|betekenis|toelichting|опис|пояснення",
  ],
  [
    "description",
    0.9,
    "现象|问题现象|故障现象|错误现象|症状|現象|症狀|symptom|symptoms|problem|problema|problème|probleem|проблема|증상|symptome",
  ],
  [
    "cause",
    1,
    "cause|causes|reason|reasons|possible cause|possible causes|cause of the error|root cause|why it happens|why|common causes|typical cause|error cause|error reason|probable cause|likely cause|错误原因|原因|可能原因|问题原因|原因分析|失败原因|问题分析|可能的原因|产生原因|原因说明|錯誤原因|エラー原因|発生原因|考えられる原因|원인|오류 원인|발생 원인|에러 원인|ursache|mögliche ursache|grund|cause possible|cause probable|causa|causas|motivo|причина|возможная причина|причины",
    "nguyên nhân|nguyên nhân lỗi|nguyên nhân có thể|lý do|สาเหตุ|สาเหตุที่เป็นไปได้|เหตุผล|السبب|سبب الخطأ|الأسباب|السبب المحتمل|penyebab|sebab|alasan|kemungkinan penyebab|neden|nedeni|sebep|sebebi|olası neden|olası nedenler|possibile causa|cause possibili|przyczyna|powód|możliwa przyczyna|oorzaak",
  ],
  [
    "solution",
    1,
    "solution|solutions|resolution|action|actions|suggested action|recommended action|suggested solution|fix|how to fix|remedy|action to be taken|advice|suggestion|suggestions|recommendation|recommended solution|handling|what to do|what you should do|workaround|troubleshooting|how to resolve|user action|user response|corrective action|possible solution|possible solutions|next steps|how to handle|mitigation|response action|client action|steps to resolve|resolution steps|steps to fix",
    "解决方案|解决步骤|处理步骤|操作步骤|解决|处理|解决方法|处理方法|处理措施|解决办法|处理建议|建议|建议方案|处理方案|排查方法|原因及解决方案|原因及建议方案|分析和处理方法|处理方式|建议处理方式|应对措施|排查建议|解决建议|处理办法|修复建议|解決方案|處理方式|建議|解決方法|處理方法",
    "対処方法|対処|対策|解決方法|推奨アクション|推奨ソリューション|対応方法|処理方法|回避方法|対応|해결 방법|조치|조치 방법|대응 방법|해결방법|권장 해결 방안|처리 방법|lösung|behebung|maßnahme|abhilfe|résolution|action corrective|que faire|solución|acción|acción recomendada|acción sugerida|ação sugerida|ação recomendada|action suggérée|action recommandée|solução|ação|как исправить|решение|действие|рекомендация|рекомендации|способ решения|что делать|что предпринять|как решить",
    "hướng xử lý|cách xử lý|xử lý|giải pháp|khắc phục|cách khắc phục|cách giải quyết|hành động|วิธีแก้|วิธีแก้ไข|วิธีการแก้ไข|การแก้ไข|แนวทางแก้ไข|แนวทางการแก้ไข|الحل|طريقة الحل|الحلول|الإجراء|الإجراء المطلوب|الإجراء المقترح|solusi|tindakan|penanganan|penyelesaian|cara mengatasi|saran|çözüm|çözümü|çözüm önerisi|yapılması gereken|öneri|eylem|soluzione|azione|azione consigliata|risoluzione|rimedio|cosa fare|rozwiązanie|sposób rozwiązania|działanie|zalecane działanie|zalecenie|oplossing",
  ],
  [
    "httpStatus",
    1,
    "http status code|http status|http code|httpcode|http status codes|http response code|http state code|httpstatuscode|httpstatus|http|http error code|http response status code|http response|http statecode|httpstatecode|http状态码|http 状态码|http错误码|http返回码|http状态|http 响应码|http响应码|http 狀態碼|http狀態碼|httpステータスコード|httpステータス|http ステータスコード|http 상태 코드|http 상태코드|http 응답 코드|http statuscode|http-statuscode|code http|statut http|código http|estado http|código de estado http|código de status http|http код|код http|статус http|状态码 http|rest status code",
    "mã http|trạng thái http|mã trạng thái http|รหัส http|สถานะ http|รหัสสถานะ http|رمز http|حالة http|رمز حالة http|kode http|status http|kode status http|http kodu|http durumu|http durum kodu|codice http|stato http|codice di stato http|kod http|kod statusu http|kod stanu http",
  ],
  [
    "httpStatus",
    0.5,
    "status code|statuscode|状态码|狀態碼|ステータスコード|상태 코드|상태코드|statut|код состояния|код статуса|статус код|response status|status codes",
    "mã trạng thái|รหัสสถานะ|رمز الحالة|kode status|durum kodu|codice di stato|codice stato|kod statusu|kod stanu",
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
    "thử lại|có thể thử lại|ลองใหม่|إعادة المحاولة|coba lagi|tekrar denenebilir|ritentabile|ponawialny",
  ],
];

/** Headers of tables of other subjects: parameters, prices, regions, events. */
export const foreignHeaders =
  "type|data type|required|mandatory|optional|default|default value|parameter|parameters|param|field|fields|field name|parameter name|variable|argument|attribute|example|example value|sample|unit|units|price|fee|cost|amount|country|region|language|locale|currency|currency code|opcode|event|event name|permission|metric|metrics|method|version|platform|size|length|path|header|kind|min|max|range|limit|bit|format|since|supported|channel type|class|interface|function|api|product|plan|binary|sent by|role|scope|option|flag|property name|" +
  "参数|参数名|参数名称|类型|必填|是否必填|必选|是否必选|默认值|示例|示例值|单位|价格|费用|国家|地域|地区|语言|币种|事件|权限|指标|方法|字段|字段名|版本|平台|大小|长度|取值范围|格式|最低版本|请求参数|维度|函数|接口|操作符|结果|規格|规格|請求參數|類型|參數|字段名称|父节点|匹配方式|存储空间|" +
  "パラメータ|型|必須|デフォルト|例|単位|価格|国|地域|言語|通貨|イベント|権限|データ|タイプ|インターフェース|매개변수|유형|필수|기본값|예시|단위|가격|국가|지역|언어|통화|이벤트|권한|" +
  "typ|pflicht|standard|beispiel|einheit|preis|land|sprache|währung|type de données|obligatoire|défaut|exemple|unité|prix|pays|langue|devise|tipo|requerido|obligatorio|predeterminado|ejemplo|unidad|precio|país|idioma|moneda|obrigatório|padrão|exemplo|unidade|preço|тип|обязательный|по умолчанию|пример|единица|цена|страна|язык|валюта|параметр|поле|" +
  "tham số|kiểu dữ liệu|kiểu|bắt buộc|mặc định|ví dụ|quốc gia|tiền tệ|พารามิเตอร์|ประเภท|จำเป็น|ค่าเริ่มต้น|ตัวอย่าง|ประเทศ|المعامل|المعاملات|النوع|مطلوب|إلزامي|الافتراضي|مثال|البلد|العملة|tipe|tipe data|wajib|contoh|negara|mata uang|parametre|tür|tip|zorunlu|varsayılan|örnek|ülke|para birimi|parametro|obbligatorio|predefinito|esempio|paese|valuta|parametr|wymagane|wymagany|domyślna|przykład|kraj|waluta";

/** Names and codes of languages in headers. A code counts alone and as the last word: "zh", "message_en". */
export const headerLanguages: readonly (readonly [Locale, codes: string, names: string])[] = [
  [
    "en",
    "en|eng",
    "english|英文|英語|英语|영문|영어|англ|английский|anglais|inglés|inglese|englisch|inglês|tiếng anh|inggris|ingilizce|angielski|ภาษาอังกฤษ|الإنجليزية",
  ],
  ["zh", "zh|cn|zh cn", "chinese|中文|汉语|중문|중국어|китайский|tiếng trung"],
  ["ko", "ko|kr|kor", "korean|한글|국문|한국어|韩文|韓国語"],
  ["ja", "ja|jp|jpn", "japanese|日文|日本語|日语|일문|일본어"],
  ["ru", "ru|rus", "russian|русский|по русски|俄文"],
  ["vi", "vi|vn", "vietnamese|tiếng việt"],
  ["th", "th", "thai|ภาษาไทย"],
  ["ar", "ar", "arabic|العربية"],
  ["id", "ind", "indonesian|indonesia"],
  ["tr", "tr", "turkish|türkçe"],
  ["de", "de", "german|deutsch"],
  ["fr", "fr", "french|français"],
  ["es", "es", "spanish|español"],
  ["pt", "pt", "portuguese|português"],
  ["it", "it", "italian|italiano"],
  ["pl", "pl", "polish|polski"],
];
