/** What went wrong outside the screens, where no boundary catches it: a listener, a promise nobody waited for. */
import { say } from "../state/view-store";
import { faultWords as words } from "../words/faults";

/** What a thrown thing says of itself. */
export const faultOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** Browsers report this when a picture takes two goes to find its size; nothing is wrong. */
const HARMLESS = /^ResizeObserver loop/;

/** Says each fault once, however often it comes back. Returns the way to stop. */
export function sayFaults(page: EventTarget): () => void {
  const said = new Set<string>();
  const tell = (text: string): void => {
    if (HARMLESS.test(text) || said.has(text)) return;
    said.add(text);
    say(words.fault(text), true);
  };
  const onError = (event: Event): void =>
    tell(
      "error" in event && event.error instanceof Error
        ? event.error.message
        : "message" in event
          ? String(event.message)
          : event.type,
    );
  const onRejection = (event: Event): void => tell(faultOf("reason" in event ? event.reason : event.type));
  page.addEventListener("error", onError);
  page.addEventListener("unhandledrejection", onRejection);
  return () => {
    page.removeEventListener("error", onError);
    page.removeEventListener("unhandledrejection", onRejection);
  };
}
