/** The small packer that the library of slides is given in the browser edition. */
import { Buffer } from "node:buffer";
import { crc32 } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import StoredZip from "../../electron/browser-edition/stored-zip";

const parts = { "[Content_Types].xml": "<Types/>", "ppt/slides/slide1.xml": "Zoë \u2013 5 > 3", "empty.xml": "" };

test("parts come out of it as they went in, with the sum that readers check", async () => {
  const zip = new StoredZip();
  zip.folder().file("ppt/media/one.png", Buffer.from([0, 255, 128]).toString("base64"), { base64: true });
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  const bytes = (await zip.generateAsync({ type: "uint8array" })) as Uint8Array;
  const { "ppt/media/one.png": picture, ...texts } = unzipSync(bytes);
  expect([...picture!]).toEqual([0, 255, 128]);
  expect(Object.fromEntries(Object.entries(texts).map(([name, part]) => [name, strFromU8(part)]))).toEqual(parts);
  const view = Buffer.from(bytes);
  expect(view.readUInt32LE(14)).toBe(crc32(Buffer.from([0, 255, 128])));
  expect(await zip.generateAsync({ type: "base64" })).toBe(view.toString("base64"));
});

test("what it cannot make is refused", () => {
  expect(() => new StoredZip().generateAsync({ type: "blob" })).toThrow("A zip is not made as blob here.");
});
