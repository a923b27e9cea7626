import { batchAnswerer } from "./answer-batch";
import { drawsAnswerer } from "./draws/answer-draws";
import type { DrawMessage } from "./draws/messages";
import { fileAnswerer } from "./files/answer-file";
import type { FileMessage } from "./files/messages";
import { answerGoal } from "./goals/answer-goal";
import type { GoalMessage } from "./goals/messages";
import type { Batch, LeaveOff } from "./messages";
import type { OpensMessage } from "./opens/messages";
import { wouldOpen } from "./opens/would-open";
import { reportAnswerer } from "./reports/answer-report";
import type { ReportMessage } from "./reports/messages";

const batches = batchAnswerer((replies) => self.postMessage(replies));
const answerDraws = drawsAnswerer();
const answerFile = fileAnswerer();
const answerReport = reportAnswerer();
type Asked = Batch | LeaveOff | DrawMessage | FileMessage | GoalMessage | OpensMessage | ReportMessage;
self.onmessage = ({ data }: MessageEvent<Asked>) => {
  if (!("kind" in data)) {
    batches.answer(data).catch((fault: unknown) => reportError(fault));
    return;
  }
  if (data.kind === "leave-off") {
    batches.leaveOff();
    return;
  }
  if (data.kind === "goal") {
    answerGoal(data, (reply) => self.postMessage(reply));
    return;
  }
  if (data.kind === "would-open") {
    self.postMessage({ job: data.job, found: wouldOpen(data.text) });
    return;
  }
  if (data.kind === "file-read" || data.kind === "file-preview") {
    // What is thrown here is the worker's fault and is heard as one.
    answerFile(data, (reply) => self.postMessage(reply)).catch((fault: unknown) => reportError(fault));
    return;
  }
  if (
    data.kind === "report-make" ||
    data.kind === "report-drawn" ||
    data.kind === "report-arrange" ||
    data.kind === "report-write"
  ) {
    answerReport(data, (reply) => self.postMessage(reply)).catch((fault: unknown) => reportError(fault));
    return;
  }
  const reply = answerDraws(data);
  if (reply !== undefined) self.postMessage(reply, reply.kind === "drawn" ? { transfer: [reply.values.buffer] } : {});
};
