/**
 * Takes away what would let a script of the page reach another computer by itself. Chromium's content policy governs every
 * other way out (`connect-src`), and has no word for this one.
 */
export function withoutPeers(page: object): void {
  for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection"]) Reflect.deleteProperty(page, name);
}
