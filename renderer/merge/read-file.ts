/** The text of a file that somebody chose, or a sentence that says why it has none. */
import { mergeWords as words } from "../words/merge";

export type FileText =
  { readonly ok: true; readonly name: string; readonly text: string } | { readonly ok: false; readonly says: string };

/** As large as a plan can be. */
const MOST_BYTES = 50 * 1024 * 1024;

export async function textOf(file: File): Promise<FileText> {
  if (file.size > MOST_BYTES) return { ok: false, says: words.tooLarge };
  try {
    const bytes = await file.arrayBuffer();
    return { ok: true, name: file.name, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    return { ok: false, says: error instanceof TypeError ? words.notText : words.unreadable };
  }
}
