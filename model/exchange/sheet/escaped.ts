/**
 * Text that a spreadsheet would run as a formula, made text by an apostrophe before it, as spreadsheets themselves do. A
 * text that begins with an apostrophe gets another one, so that what comes back is exactly what went out.
 */
const wouldRun = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20']|^[\t\r\n]/;

export const escaped = (text: string): string => (wouldRun.test(text) ? `'${text}` : text);

/** Undoes {@link escaped}; other text stays as it is. */
export const unescaped = (text: string): string =>
  text.startsWith("'") && wouldRun.test(text.slice(1)) ? text.slice(1) : text;
