/** What must hold of every office document, whatever is in it; each rule says what breaks it, with the part. */
import { strFromU8, unzipSync } from "fflate";
import { outOfOrder } from "./element-order";
import { allOf, treeOf, within, type Element } from "./xml-tree";

export type Trees = ReadonlyMap<string, Element>;
type Rule = (trees: Trees, paths: readonly string[]) => readonly string[];

const twice = (texts: readonly string[]): readonly string[] => texts.filter((text, at) => texts.indexOf(text) !== at);
const valueOf = (element: Element, attribute: string): string => element.attributes.get(attribute) ?? "";
const valuesOf = (root: Element | undefined, name: string, attribute: string): readonly string[] =>
  root === undefined ? [] : allOf(root, name).map((one) => valueOf(one, attribute));

/** What a rule says of every part whose path is of a kind. */
const ofParts =
  (path: RegExp, rule: (root: Element, trees: Trees) => readonly string[]): Rule =>
  (trees) =>
    [...trees].flatMap(([of, root]) => (path.test(of) ? rule(root, trees).map((says) => `${of}: ${says}`) : []));

/** "ppt/slides/_rels/slide1.xml.rels" is of "ppt/slides/slide1.xml"; the list of the package is of none. */
const ownerOf = (rels: string): string => rels.replace(/_rels\/([^/]*)\.rels$/, "$1");

const types: Rule = (trees, paths) => {
  const root = trees.get("[Content_Types].xml");
  const endings = valuesOf(root, "Default", "Extension");
  const named = valuesOf(root, "Override", "PartName").map((path) => path.slice(1));
  return [
    ...twice([...endings, ...named]).map((one) => `two types of ${one}`),
    ...named.filter((path) => !paths.includes(path)).map((path) => `a type of ${path}, which is not there`),
    ...paths
      .filter((path) => path !== "[Content_Types].xml" && !named.includes(path))
      .filter((path) => !endings.includes(path.split(".").at(-1) ?? ""))
      .map((path) => `no type of ${path}`),
  ];
};

const relations: Rule = (trees, paths) =>
  [...trees].flatMap(([path, root]) => {
    if (!path.endsWith(".rels")) return [];
    const owner = ownerOf(path);
    const all = allOf(root, "Relationship");
    const ids = all.map((one) => valueOf(one, "Id"));
    const part = trees.get(owner);
    const used = part === undefined ? [] : within(part).flatMap(({ attributes }) => [...attributes]);
    return [
      ...twice(ids).map((id) => `${path}: two relations ${id}`),
      ...all.flatMap((one) => {
        const to = new URL(valueOf(one, "Target"), `file:///${owner}`).pathname.slice(1);
        return one.attributes.get("TargetMode") === "External" || paths.includes(to)
          ? []
          : [`${path}: leads to no ${to}`];
      }),
      ...used
        .filter(([name, id]) => name.startsWith("r:") && !ids.includes(id))
        .map(([name, id]) => `${owner}: ${name}="${id}" is no relation`),
      ...(owner === "" || part !== undefined || paths.includes(owner) ? [] : [`${path} is of no part`]),
    ];
  });

const known = ["dc:title", "dc:subject", "dc:creator", "dc:description", "dc:language", "cp:keywords"];
const coreProperties = ofParts(/^docProps\/core\.xml$/, ({ children }) => [
  ...twice(children.map(({ name }) => name)).map((name) => `${name} twice`),
  ...children
    .filter(({ name, attributes }) =>
      name.startsWith("dcterms:") ? attributes.get("xsi:type") !== "dcterms:W3CDTF" : false,
    )
    .map(({ name }) => `${name} is of no type`),
  ...children
    .filter(
      ({ name }) =>
        ![...known, "cp:lastModifiedBy", "cp:revision", "dcterms:created", "dcterms:modified"].includes(name),
    )
    .map(({ name }) => `${name} is no property`),
]);

/** Texts whose spaces a reader would take away. */
const lostSpaces = (root: Element, name: string): readonly string[] =>
  allOf(root, name)
    .filter(({ text, attributes }) => /^\s|\s$/.test(text) && attributes.get("xml:space") !== "preserve")
    .map(({ text }) => `"${text}" loses its spaces`);

const rowsAsWideAsGrid = (root: Element, of: "w" | "a"): readonly string[] =>
  allOf(root, `${of}:tbl`).flatMap((table) => {
    const wide = allOf(table, `${of}:gridCol`).length;
    return table.children
      .filter(
        ({ name, children }) =>
          name === `${of}:tr` && children.filter((one) => one.name === `${of}:tc`).length !== wide,
      )
      .map(() => `a row that is not ${wide} cells long`);
  });

const word = ofParts(/^word\/(document|header\d+|footer\d+)\.xml$/, (root, trees) => {
  const styles = valuesOf(trees.get("word/styles.xml"), "w:style", "w:styleId");
  const numberings = valuesOf(trees.get("word/numbering.xml"), "w:num", "w:numId");
  return [
    ...lostSpaces(root, "w:t"),
    ...rowsAsWideAsGrid(root, "w"),
    ...allOf(root, "w:tc")
      .filter(({ children }) => children.at(-1)?.name !== "w:p")
      .map(() => "a cell that ends without a paragraph"),
    ...twice(valuesOf(root, "wp:docPr", "id")).map((id) => `two pictures ${id}`),
    ...valuesOf(root, "w:pStyle", "w:val")
      .filter((id) => !styles.includes(id))
      .map((id) => `no style ${id}`),
    ...valuesOf(root, "w:numId", "w:val")
      .filter((id) => !numberings.includes(id))
      .map((id) => `no list ${id}`),
    ...(root.name === "w:document" && root.children[0]?.children.at(-1)?.name !== "w:sectPr"
      ? ["the body does not end with its page"]
      : []),
  ];
});

const slides = ofParts(/^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/, (root) => [
  ...rowsAsWideAsGrid(root, "a"),
  ...twice(valuesOf(root, "p:cNvPr", "id")).map((id) => `two shapes ${id}`),
  ...allOf(root, "a:tc")
    .filter(({ children }) => children[0]?.name !== "a:txBody")
    .map(() => "a cell without text"),
  ...allOf(root, "p:txBody")
    .filter((one) => one.children.at(-1)?.name !== "a:p")
    .map(() => "text without a paragraph"),
  ...allOf(root, "a:buSzPct").map(() => "a bullet's size, which two editions of the schema write in two ways"),
  ...(root.name === "p:sld" && !valuesOf(root, "p:ph", "type").includes("title") ? ["a slide without a title"] : []),
]);

const presentation = ofParts(/^ppt\/presentation\.xml$/, (root) => {
  const ids = valuesOf(root, "p:sldId", "id");
  return [
    ...twice(ids).map((id) => `two slides ${id}`),
    ...ids.filter((id) => Number(id) < 256).map((id) => `a slide numbered ${id}, below 256`),
  ];
});

/** The column of an address: A is 1, AA is 27. */
const cellPlace = (address: string): number =>
  Array.from(/^[A-Z]+/.exec(address)?.[0] ?? "", (letter) => letter.charCodeAt(0) - 64).reduce(
    (sum, letter) => sum * 26 + letter,
    0,
  );
const falling = (numbers: readonly number[]): boolean =>
  numbers.some((one, at) => at > 0 && one <= (numbers[at - 1] ?? 0));

const sheets = ofParts(/^xl\/worksheets\/sheet\d+\.xml$/, (root, trees) => {
  const strings = trees.get("xl/sharedStrings.xml");
  const texts = strings === undefined ? 0 : allOf(strings, "si").length;
  const looks = within(trees.get("xl/styles.xml") ?? root).find(({ name }) => name === "cellXfs")?.children.length ?? 0;
  const cells = allOf(root, "c");
  return [
    ...(falling(allOf(root, "row").map((row) => Number(valueOf(row, "r")))) ? ["rows out of order"] : []),
    ...allOf(root, "row")
      .filter(({ children }) => falling(children.map((cell) => cellPlace(valueOf(cell, "r")))))
      .map(() => "cells out of order"),
    ...cells
      .filter((cell) => Number(cell.attributes.get("s") ?? 0) >= looks && cell.attributes.has("s"))
      .map((cell) => `${valueOf(cell, "r")} has a look that is not there`),
    ...cells
      .filter((cell) => cell.attributes.get("t") === "s" && Number(cell.children[0]?.text) >= texts)
      .map((cell) => `${valueOf(cell, "r")} has a text that is not there`),
    ...allOf(root, "f").map(() => "a formula"),
  ];
});

const workbook = ofParts(/^xl\/workbook\.xml$/, (root) => {
  const names = valuesOf(root, "sheet", "name");
  const ranges = allOf(root, "definedName").map((one) => `${valueOf(one, "name")} ${valueOf(one, "localSheetId")}`);
  return [
    ...twice(names.map((name) => name.toLowerCase())).map((name) => `two sheets ${name}`),
    ...names
      .filter((name) => name.length > 31 || /[[\]*?/\\:]/.test(name))
      .map((name) => `no name of a sheet: ${name}`),
    ...twice(ranges).map((name) => `two ranges ${name}`),
    ...valuesOf(root, "definedName", "localSheetId")
      .filter((id) => id !== "" && Number(id) >= names.length)
      .map((id) => `a range of sheet ${id}, which is not there`),
  ];
});

const sharedTexts = ofParts(/^xl\/sharedStrings\.xml$/, (root) => [
  ...lostSpaces(root, "t"),
  ...allOf(root, "t")
    .filter(({ text, attributes }) => !/^\s|\s$/.test(text) && attributes.has("xml:space"))
    .map(({ text }) => `"${text}" keeps spaces it does not have`),
]);

const order = ofParts(/\.xml$/, outOfOrder);

const rules: readonly Rule[] = [
  types,
  relations,
  coreProperties,
  order,
  word,
  slides,
  presentation,
  sheets,
  workbook,
  sharedTexts,
];

/** Everything that is wrong with the parts of a package; documents inside it are packages too. */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  const parts = Object.entries(unzipSync(bytes));
  const trees = new Map(
    parts.filter(([path]) => /\.(xml|rels|vml)$/.test(path)).map(([path, part]) => [path, treeOf(strFromU8(part))]),
  );
  const inside = parts.filter(([path]) => /\.xlsx$/.test(path));
  return [
    ...rules.flatMap((rule) =>
      rule(
        trees,
        parts.map(([path]) => path),
      ),
    ),
    ...inside.flatMap(([path, part]) => packageFaults(part).map((says) => `${path}!${says}`)),
  ];
}
