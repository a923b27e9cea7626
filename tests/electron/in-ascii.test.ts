/** Scripts of the browser edition are written in ASCII, and mean what they meant. */
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { inAscii } from "../../electron/browser-edition/in-ascii";

test("texts, templates and patterns say the same in ASCII", () => {
  const code =
    "[\"…“”\", `−${1}–`, '\ud83d\ude00', /[–—]/.test('—'), /^\ud83d\ude00$/u.test('\ud83d\ude00'), '\\\\n\\u2014', String.raw`\\d+`]";
  const written = inAscii(code);
  expect(written).toMatch(/^[\0-\x7f]*$/);
  expect(runInNewContext(`JSON.stringify(${written})`)).toBe(runInNewContext(`JSON.stringify(${code})`));
});

test("a letter behind a stroke stays the letter", () => {
  const code = String.raw`["\–", '\\–', "\\\…", /^\–$/.test("–"), /^[\–\\]$/.test("–")]`;
  const written = inAscii(code);
  expect(written).toMatch(/^[\0-\x7f]*$/);
  expect(runInNewContext(`JSON.stringify(${written})`)).toBe(runInNewContext(`JSON.stringify(${code})`));
});

test("a text that is taken as it is written may not have such a letter", () => {
  expect(() => inAscii("const a = String.raw`[-–]`;")).toThrow("Write the last letter as its number");
  expect(inAscii("const a = String.raw`[-]`, b = '–';")).toBe("const a = String.raw`[-]`, b = '\\u2013';");
});
