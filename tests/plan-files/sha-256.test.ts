/** The model's own SHA-256 against that of the system. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { sha256 } from "../../model/plan/json/sha-256";

const bySystem = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

test("is the standard's own example", () => {
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("is that of the system for every length around a block, and for words beyond ASCII", () => {
  for (let length = 0; length < 200; length += 1) {
    const text = Array.from({ length }, (_, i) => String.fromCharCode(32 + ((i * 7 + length) % 90))).join("");
    expect(sha256(text), `${length} characters`).toBe(bySystem(text));
  }
  for (const text of ["Ynys Môn – £1,000", "数", "👩‍⚕️".repeat(40)]) expect(sha256(text)).toBe(bySystem(text));
});
