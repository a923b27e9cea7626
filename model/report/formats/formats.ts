/** The formats there are; a new one is a file in this folder and a line here. */
import { csvFormat } from "./csv";
import type { ReportFormat } from "../format";
import { jsonFormat } from "./json";
import { slidesFormat } from "./slides/power-point";
import { textFormat } from "./text";
import { wordFormat } from "./word/word";
import { workbookFormat } from "./workbook/excel";

export const reportFormats: readonly ReportFormat[] = [
  wordFormat,
  slidesFormat,
  workbookFormat,
  textFormat,
  csvFormat,
  jsonFormat,
];
