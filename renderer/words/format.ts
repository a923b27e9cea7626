/** How numbers are written, as the model writes them: a screen, a report and a file never round the same figure differently. */
export {
  asPrinted,
  asShown,
  formatChange,
  formatDecimal,
  formatFigure,
  formatInSentence,
  formatTick,
  formatWithUnit,
  MINUS,
  NO_FIGURE,
  numberForSpreadsheet,
  rangeEnds,
  rangeInSentence,
  unitOf,
  type Figure,
  type NumberKind,
} from "../../model";
