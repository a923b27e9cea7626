/** What libraries write and the schemas of ECMA-376 (transitional) or its text do not allow, put as they have it. */

/** The list of masters of notes stands before the slides. */
function notesFirst(text: string): string {
  const [notes] = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(text) ?? [];
  return notes === undefined ? text : text.replace(notes, "").replace("<p:sldIdLst>", (slides) => `${notes}${slides}`);
}

/** A bullet is as large as its text without being told, and editions of the schema write its size in two ways. */
const withoutBulletSize = (text: string): string => text.replaceAll(/<a:buSzPct\b[^>]*\/>/g, "");

/** Shapes of a slide in numbers of their own: the library gives a table the number that another shape has. */
function shapesFromOne(text: string): string {
  let at = 0;
  return text.replaceAll(/(<p:cNvPr\s+id=")\d+/g, (_, start: string) => `${start}${++at}`);
}

/** Text of a cell says that its spaces stay where it begins or ends with one, and nowhere else. */
const spacesWhereTheyAre = (text: string): string =>
  text.replaceAll(
    /<t(?: xml:space="preserve")?>([^<]*)</g,
    (_, of: string) => `<t${/^\s|\s$/.test(of) ? ' xml:space="preserve"' : ""}>${of}<`,
  );

/** A part as the schemas have it. */
export function toSchema(path: string, text: string): string {
  if (path === "ppt/presentation.xml") return notesFirst(text);
  if (path.startsWith("ppt/slides/")) return shapesFromOne(withoutBulletSize(text));
  if (path === "xl/sharedStrings.xml") return spacesWhereTheyAre(text);
  return text;
}
