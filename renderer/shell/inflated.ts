type ReadBase64 = (text: string) => Uint8Array<ArrayBuffer>;

/** Reads base64 ten times as fast where the browser is new enough to have it. */
const ready: ReadBase64 | undefined = (Uint8Array as { fromBase64?: ReadBase64 }).fromBase64;

const inflatedResponse = (packed: string): Response => {
  const bytes =
    ready === undefined ? Uint8Array.from(atob(packed), (byte) => byte.charCodeAt(0)) : ready.call(Uint8Array, packed);
  return new Response(new Response(bytes).body?.pipeThrough(new DecompressionStream("deflate-raw")));
};

/**
 * The seeds, which the browser edition carries deflated (`seedsDeflated` in electron/browser-edition/seeds-deflated.ts).
 * @param packed JSON, deflated without a header, in base64
 */
export const inflated = (packed: string): Promise<unknown> => inflatedResponse(packed).json();

/** The script of a library that the browser edition carries deflated. */
export const inflatedBlob = (packed: string): Promise<Blob> => inflatedResponse(packed).blob();
