/** Limits stand in the boxes: nothing can be typed that is longer, smaller or larger than what the file takes. */
import { expect, test } from "vitest";
import { boxes, has, typeOf, type Box } from "./boxes-in-source";

const all = boxes();
/** Only chosen or pressed: nothing is typed into them. */
const pressed = ["checkbox", "radio", "file", "color"];
const isTyped = (box: Box): boolean =>
  box.kind === "textarea" || (box.kind === "input" && !pressed.includes(typeOf(box)) && !has(box, "readOnly"));
/** Those whose attributes are handed in: of a text field, of a box of one's own figures, of an assumption. */
const handedIn = (box: Box): boolean => /figureProps\(|\{\.\.\.(?:shared|box)\}/.test(box.text);

const lacking = (found: readonly Box[], ...names: readonly string[]): readonly string[] =>
  found.filter((box) => !handedIn(box) && names.some((name) => !has(box, name))).map(({ at }) => at);

test("every text box has a longest text", () => {
  const ends = ["range", "number", "month", "date"];
  const texts = all.filter((box) => isTyped(box) && !has(box, "readOnly") && !ends.includes(typeOf(box)));
  expect(texts.length).toBeGreaterThan(30);
  expect(lacking(texts, "maxLength")).toEqual([]);
  expect(
    lacking(
      all.filter(({ kind }) => kind === "TextField"),
      "most",
    ),
  ).toEqual([]);
});

test("every slider, month and day has its two ends", () => {
  const found = all.filter((box) => ["range", "number", "month", "date"].includes(typeOf(box)));
  expect(found.length).toBeGreaterThan(4);
  expect(lacking(found, "min", "max")).toEqual([]);
});

test("every number box has limits, or a list to choose from", () => {
  const found = all.filter(
    (box) => box.kind === "NumberBox" && !/\schoices=\{(?:known\.choices|doneBy)/.test(box.text),
  );
  expect(found.length).toBeGreaterThan(50);
  expect(lacking(found, "limits")).toEqual([]);
});
