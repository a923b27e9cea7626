/**
 * What the documents take of the library that writes Word documents, loaded when the first is asked for. Each name is
 * said, so that the browser edition carries no more of it.
 */
export async function loadWord() {
  const {
    AlignmentType,
    BorderStyle,
    Document,
    Footer,
    Header,
    HeadingLevel,
    LevelFormat,
    Packer,
    PageNumber,
    PageOrientation,
    Paragraph,
    SectionType,
    ShadingType,
    Table,
    TableCell,
    TableLayoutType,
    TableRow,
    TabStopType,
    TextRun,
    VerticalAlignTable,
    WidthType,
  } = await import("docx");
  const { ChartRun } = await import("docx/charts");
  return {
    AlignmentType,
    BorderStyle,
    ChartRun,
    Document,
    Footer,
    Header,
    HeadingLevel,
    LevelFormat,
    Packer,
    PageNumber,
    PageOrientation,
    Paragraph,
    SectionType,
    ShadingType,
    Table,
    TableCell,
    TableLayoutType,
    TableRow,
    TabStopType,
    TextRun,
    VerticalAlignTable,
    WidthType,
  };
}

export type Word = Awaited<ReturnType<typeof loadWord>>;
