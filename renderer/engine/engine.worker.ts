import { batchAnswerer } from "./answer-batch";
import { drawsAnswerer } from "./draws/answer-draws";
import { inTurns, listening } from "./draws/in-turns";
import type { DrawMessage } from "./draws/messages";
import { fileAnswerer } from "./files/answer-file";
import type { FileMessage } from "./files/messages";
import { answerGoal } from "./goals/answer-goal";
import type { GoalMessage } from "./goals/messages";
import type { Batch, LeaveOff, Warm } from "./messages";
import type { OpensMessage } from "./opens/messages";
import { wouldOpen } from "./opens/would-open";
import { asTaken, planTaker, type Sent } from "./plan-sent";
import { reportAnswerer } from "./reports/answer-report";
import type { ReportMessage } from "./reports/messages";

const batches = batchAnswerer((replies) => self.postMessage(replies));
const draws = inTurns(
  drawsAnswerer(),
  (reply) => self.postMessage(reply, reply.kind === "drawn" ? { transfer: [reply.values.buffer] } : {}),
  listening(),
);
const answerFile = fileAnswerer();
const answerReport = reportAnswerer();
const takePlan = planTaker();
type Asked =
  Sent<Batch> | LeaveOff | Warm | Sent<DrawMessage> | FileMessage | GoalMessage | OpensMessage | ReportMessage;
self.onmessage = ({ data }: MessageEvent<Asked>) => {
  if (!("kind" in data)) {
    batches.answer(asTaken<Batch>(data, takePlan)).catch((fault: unknown) => reportError(fault));
    return;
  }
  if (data.kind === "leave-off") {
    batches.leaveOff();
    return;
  }
  if (data.kind === "warm") {
    batches.warm(data);
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
  draws(asTaken<DrawMessage>(data, takePlan)).catch((fault: unknown) => reportError(fault));
};
