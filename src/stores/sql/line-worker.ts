import {parentPort} from 'node:worker_threads'
import {type BoughtLines, groupLines} from '../../core/order/bought-lines.ts'
import {answerTo} from '../../core/order/line-questions.ts'
import type {LineReply, LineRequest} from './line-desk.ts'

// A thread that is sent the lines of purchases and answers what is asked of them: see `farDesk`.
const port = parentPort as NonNullable<typeof parentPort>
let lines: BoughtLines | undefined

port.on('message', (request: LineRequest) => {
  if ('lines' in request) {
    lines = groupLines(request.lines)
    return
  }
  const answer = answerTo(lines as BoughtLines, request.question)
  const reply: LineReply = {number: request.number, answer}
  port.postMessage(reply)
})
