/** Units of figures that name something instead of saying how much: one of a few choices, on or off, a month by its number. */
const names: ReadonlySet<string> = new Set(["choice", "switch", "calendar month"]);

/** Whether a tenth less of a figure in this unit means anything: there is no nine tenths of a choice. */
export const hasTenths = (unit: string): boolean => !names.has(unit);
