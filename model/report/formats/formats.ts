/** The formats there are; a new one is a file in this folder and a line here. */
import { csvFormat } from "./csv";
import type { ReportFormat } from "./format";
import { jsonFormat } from "./json";
import { textFormat } from "./text";

export type { ReportFormat } from "./format";

export const reportFormats: readonly ReportFormat[] = [textFormat, csvFormat, jsonFormat];
