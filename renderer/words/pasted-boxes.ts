/** What is said about a block pasted into boxes. */
const boxes = (number: number): string => `${number} ${number === 1 ? "box" : "boxes"}`;
const cells = (number: number): string => `${number} ${number === 1 ? "cell" : "cells"}`;

export const pasteWords = {
  row: (row: number): string => `Row ${row}`,
  cell: (row: number, column: number): string => `Row ${row}, column ${column}`,
  blank: (at: string): string => `${at} is blank, and its box stays as it is.`,
  noBox: (at: string, cell: string): string => `${at}, "${cell}": there is no box left for it.`,
  oneNumber: (at: string, label: string): string =>
    `${at}, "${label}": a name and one number are wanted. Copy the column that is meant beside its names.`,
  notNamed: (at: string, label: string, cell: string, box: string, several: boolean): string =>
    several
      ? `${at}: no box here is called "${label}". If ${cell} is for ${box} or a box below it, copy the number alone.`
      : `${at}: this box is ${box}, not "${label}". If ${cell} is meant for it, copy the number alone.`,
  noRow: (at: string, label: string): string =>
    label === "" ? `${at} has no name, and the others have.` : `${at}: no row here is called "${label}".`,
  noColumn: (heading: string): string =>
    `"${heading}" is not what a column here is called. If the numbers below it are meant, copy them without it.`,
  sameColumn: "Two columns of the block are for one column here. Copy the one that is meant.",
  tooWide: (width: number, boxesBeside: number): string =>
    `The block has ${width} columns, and there ${boxesBeside === 1 ? "is 1 box" : `are ${boxesBeside} boxes`} side by side from here. Copy the columns that are meant.`,
  nothingYet: (refused: number): string => `Nothing is changed. ${cells(refused)} cannot be used:`,
  more: (number: number): string => `and ${cells(number)} more.`,
  fillOthers: (number: number): string => `Fill the other ${boxes(number)}`,
  leave: "Leave all as they are",
  step: "Pasted figures",
  /** @param undone whether the plan was changed, which one undo takes back */
  filled: (list: readonly string[], undone: boolean): string => {
    const shown = list.slice(0, 6).join("; ");
    const rest = list.length > 6 ? `; and ${list.length - 6} more` : "";
    return `Filled ${boxes(list.length)}: ${shown}${rest}.${undone ? " One undo takes it back." : ""}`;
  },
  stopped: (says: string): string => `Nothing is changed. ${says}`,
};
