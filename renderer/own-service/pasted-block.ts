import type { ClipboardEvent } from "react";

/** Rows pasted into a box of a group are for the group; one number stays in its box, and text areas read their own. */
export function pastedBlock(event: ClipboardEvent, take: (text: string) => void): void {
  const text = event.clipboardData.getData("text");
  if (event.target instanceof HTMLTextAreaElement || !/[\t\n]/.test(text.trim())) return;
  event.preventDefault();
  take(text);
}
