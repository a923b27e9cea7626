/** A text of a file as a sentence quotes it: cells may be as long as a page, and sentences may not. */
export const shown = (text: string, most = 60): string => (text.length > most ? `${text.slice(0, most)}\u2026` : text);
