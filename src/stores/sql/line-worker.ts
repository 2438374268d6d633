import {parentPort} from 'node:worker_threads'
import {doTask} from '../../core/helper/tasks.ts'
import {type BoughtLines, groupLines} from '../../core/order/bought-lines.ts'
import {answerTo} from '../../core/order/line-questions.ts'
import type {DeskJob, DeskReply, DeskRequest} from './line-desk.ts'

// A thread that is sent the lines of purchases and answers what is asked of them, and does other work: see `farDesk`.
const port = parentPort as NonNullable<typeof parentPort>
let lines: BoughtLines | undefined

port.on('message', (request: DeskRequest) => {
  if ('lines' in request) {
    lines = groupLines(request.lines)
    return
  }
  const answer = answerOf(request.job)
  const reply: DeskReply = {number: request.number, answer}
  port.postMessage(reply, columnsIn(answer))
})

function answerOf(job: DeskJob): object {
  return 'task' in job ? doTask(job.task, job.given) : answerTo(lines as BoughtLines, job.question)
}

/** What need not be copied, since nobody here uses it any more. */
function columnsIn(answer: object): ArrayBuffer[] {
  return Object.values(answer)
    .filter((column) => ArrayBuffer.isView(column))
    .map(({buffer}) => buffer as ArrayBuffer)
}
