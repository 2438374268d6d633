import type {LeadFile} from '../../core/lead-board/lead-file.ts'
import {roadText} from '../../present/lead.ts'
import {sentence} from '../../present/sentence.ts'
import {openTaskLine} from '../../present/task-due.ts'
import {timelineLine} from '../../present/timeline.ts'
import type {Line} from '../shared/line.ts'
import {type Room, split, wrapped} from './wrapped.ts'

/** What is to be done with a lead, the road so far, and what was said and done. */
export function pastLines(file: LeadFile, room: Room): Line[] {
  return [...taskLines(file, room), ...roadLines(file, room), ...timelineLines(file, room)]
}

function taskLines({tasks}: LeadFile, room: Room): Line[] {
  if (tasks.length === 0) return []
  const head = sentence(room.look, {en: 'To be done', zh: '待办'})
  return [
    ...wrapped(head, room, 'title'),
    ...tasks.flatMap((task) =>
      wrapped(openTaskLine(task, room.look), room, task.overdue_hours > 0 ? 'overdue' : 'plain'),
    ),
    [],
  ]
}

function roadLines(file: LeadFile, room: Room): Line[] {
  const head = sentence(room.look, {en: 'The road so far', zh: '跟进历程'})
  return [...wrapped(head, room, 'title'), ...split(roadText(file, room.look))]
}

function timelineLines({timeline, lead}: LeadFile, room: Room): Line[] {
  const {look} = room
  const head = sentence(look, {en: 'What was said and done', zh: '往来记录'})
  const unsaid = lead.contacts === 0 ? {en: 'Nothing yet.', zh: '暂无。'} : UNSAID
  const lines = timeline.flatMap((entry) => wrapped(timelineLine(entry, look), room))
  return [
    [],
    ...wrapped(head, room, 'title'),
    ...(lines.length > 0 ? lines : wrapped(sentence(look, unsaid, {n: lead.contacts}), room, 'dim')),
  ]
}

const UNSAID = {
  en: 'Nothing was written down; {n} {n:contact is|contacts are} counted.',
  zh: '没有文字记录；共计 {n} 次联系。',
}
