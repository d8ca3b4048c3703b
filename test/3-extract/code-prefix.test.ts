import { expect, it } from "vitest";
import { extract } from "../../src/index.ts";

const codesOf = async (text: string): Promise<readonly string[]> => {
  const { pages } = await extract({ path: "page.md", text });
  return pages.flatMap(({ codes }) => codes.map(({ code }) => code));
};

it.each([
  [
    "quotes around codes",
    "# Error codes\n\n- 'QuotaExceeded': The quota is exceeded.\n- 'UserNotFound': The user does not exist.\n- 'TokenExpired': The token has expired.\n",
    ["QuotaExceeded", "UserNotFound", "TokenExpired"],
  ],
  [
    "brackets around codes of headings",
    "# Errors\n\n## [E1001] Quota\n\nThe quota is exceeded.\n\n## [E1002] Token\n\nThe token is invalid.\n",
    ["E1001", "E1002"],
  ],
  [
    "codes with two colons",
    "# Error codes\n\n- `Api::NotFound` - The thing does not exist.\n- `Api::Denied` - The access was denied.\n- `Api::Expired` - The token has expired.\n",
    ["Api::NotFound", "Api::Denied", "Api::Expired"],
  ],
  [
    "a page in Russian",
    "# Коды ошибок\n\n| Код | Описание |\n|---|---|\n| 1001 | Пользователь не найден |\n| 1002 | Неверный пароль |\n| 1003 | Доступ запрещён |\n",
    ["1001", "1002", "1003"],
  ],
])("%s", async (_name, page, want) => expect(await codesOf(page)).toEqual(want));
