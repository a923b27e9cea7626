/** Terms of the field as they are found in what a page says. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import glossary from "../../seeds/glossary.json";
import { PickOne } from "../../renderer/controls/pick-one";
import { partsOf, termIn, termNamed } from "../../renderer/controls/glossary";

const found = (text: string): readonly string[] =>
  partsOf(text).flatMap(({ text: word, term }) => (term === undefined ? [] : [`${word}: ${term.term}`]));

describe("terms in a text", () => {
  it("are found by name, by their other names and in the plural, and the text stays as it is", () => {
    expect(found("Establishment, 2036/37")).toEqual(["Establishment: Establishment"]);
    expect(found("In post, WTE, of the funded posts")).toEqual(["WTE: WTE", "funded posts: Establishment"]);
    expect(found("Support workers on a degree apprenticeship")).toEqual([
      "Support workers: Support worker",
      "degree apprenticeship: Degree apprenticeship",
    ]);
    const text = "34,157 WTE in post; WTE of support workers";
    expect(
      partsOf(text)
        .map((part) => part.text)
        .join(""),
    ).toBe(text);
  });
  it("are marked where they come first, and the longer of two", () => {
    expect(found("WTE and WTE")).toEqual(["WTE: WTE"]);
    expect(found("Vacancy rate and vacancies")).toEqual(["Vacancy rate: Vacancy rate", "vacancies: Vacancies"]);
  });
  it("are no parts of other words, and no everyday words", () => {
    expect(found("Payload of the icbs, reloaded; ward and wte")).toEqual([]);
    expect(found("the range of a list in this setting, published in the base")).toEqual([]);
  });
  it("can each be asked for, those of everyday words too", () => {
    for (const { term, meaning } of glossary.terms) expect(termNamed(term.toUpperCase())?.meaning).toBe(meaning);
  });
});

describe("a label with a term in it", () => {
  it("says what the first of them means, and one without says nothing", () => {
    expect(termIn("Establishment, WTE")).toEqual({
      "data-term": "Establishment",
      "aria-description": termNamed("Establishment")?.meaning,
    });
    expect(termIn("Place")).toEqual({});
  });
  it("is explained over a list to pick from, by hovering on its label and by focus on the list", () => {
    const drawn = renderToStaticMarkup(
      <PickOne label="Vacancy rate" value="a" options={[{ id: "a", label: "A" }]} onPick={() => undefined} />,
    );
    expect(drawn).toMatch(
      /<span data-term="Vacancy rate">Vacancy rate<\/span><select data-term="Vacancy rate" aria-desc/,
    );
  });
});
