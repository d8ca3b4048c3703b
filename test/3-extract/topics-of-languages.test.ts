import { expect, test } from "vitest";
import { mentionsErrors } from "../../src/3-extract/classify/classify.ts";
import { codesTopic } from "../../src/3-extract/classify/vocabulary.ts";
import { read } from "./read-page-text.ts";

test.each([
  "Return codes",
  "Rückgabecodes",
  "Statuscodes der Schnittstelle",
  "Codes réponses du centre",
  "Codes retours",
  "Code de statut",
  "Códigos de respuesta",
  "Códigos de retorno",
  "Códigos de rejeição",
  "Codici di risposta",
  "Codici esito",
  "Коды ответов",
  "Коды возврата",
  "Коди відповідей",
  "Коди стану",
  "Kody odpowiedzi",
  "Kody zwrotne",
  "Retourcodes",
  "Mã phản hồi",
  "Kode respons",
  "Dönüş kodları",
  "响应码",
  "返回代码",
  "回傳碼",
  "レスポンスコード",
  "応答 コード",
  "응답 코드",
  "결과코드",
  "รหัสตอบกลับ",
  "رموز الاستجابة",
])("%s announces codes", (words) => {
  expect(mentionsErrors(words)).toBe(true);
  expect(codesTopic.test(words)).toBe(true);
});

test.each([
  "Codes postaux",
  "Códigos de país",
  "Kody pocztowe",
  "Коды стран",
  "Коды станций",
  "Kode pos",
  "邮政编码",
  "국가 코드",
])("%s does not announce error codes", (words) => {
  expect(mentionsErrors(words)).toBe(false);
  expect(codesTopic.test(words)).toBe(false);
});

test("rows below the words for return codes are read, although another table has a better header", async () => {
  const rows = ["01 | Contacter la banque |", "03 | Commande close |", "04 | Garder la carte |", "12 | Montant faux |"];
  const page = `Dictionnaire de données\n\nCodes réponses du centre\n${rows.join("\n")}\n`;
  const { drafts } = await read(page, {}, "page.txt");
  expect(drafts.map(({ code }) => code.text)).toEqual(["01", "03", "04", "12"]);
});
