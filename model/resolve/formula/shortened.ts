/** As much of a formula as a message quotes. */
const most = 40;

/** The beginning of a text that is long. */
export const shorten = (text: string): string => (text.length > most ? `${text.slice(0, most)}...` : text);

/** The end of a text that is long. */
export const tail = (text: string): string => (text.length > most ? `...${text.slice(-most)}` : text);
