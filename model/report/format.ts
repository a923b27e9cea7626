/** What a format of a report is: bytes out of the report's data, and nothing worked out on the way. */
import type { Report } from "./report";
import type { SheetTable } from "./sheet-table";

export interface ReportFormat {
  /** As it is named on the command line: "docx". */
  readonly id: string;
  /** As it is named to people: "Word". */
  readonly label: string;
  /** Ending of its files, without the dot. */
  readonly extension: string;
  /** Media type of its files. */
  readonly media: string;
  /** It is text, so that it can be printed in a terminal. */
  readonly text: boolean;
  /**
   * The same report gives the same bytes. Loads what it needs when it is first called.
   * @param assumptions sheets of the plan's assumptions as they come back: a workbook has them in place of the table to read
   */
  readonly write: (report: Report, assumptions?: readonly SheetTable[]) => Promise<Uint8Array>;
}
