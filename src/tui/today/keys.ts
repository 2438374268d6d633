import {type Binding, MOVE_KEYS, OPEN_KEY} from '../shared/keys.ts'

/** What is done to the marked tasks, else the selected one. */
const TASK_KEYS: readonly Binding[] = [
  {
    ...{keys: ['d'], action: 'done', shown: 'd'},
    ...{does: ['done: what it came to', '完成：登记结果'], footer: ['done', '完成']},
  },
  {
    ...{keys: ['s'], action: 'snooze', shown: 's'},
    ...{does: ['put off until another day', '推迟到另一天'], footer: ['snooze', '推迟']},
  },
  {
    ...{keys: ['a'], action: 'reassign', shown: 'a'},
    ...{does: ['give to another rep', '转给其他人'], footer: ['assign', '转派']},
  },
  {
    ...{keys: ['n'], action: 'note', shown: 'n'},
    ...{does: ['note what they said', '记录对方所说'], footer: ['note', '备注']},
  },
  {keys: ['S'], action: 'skip', shown: 'S', does: ['set aside for good, and say why', '永久搁置并说明原因']},
]

export const TODAY_KEYS: readonly Binding[] = [
  ...MOVE_KEYS,
  {...OPEN_KEY, does: ['open the page of the customer or lead', '打开客户或线索的页面']},
  {keys: ['tab'], action: 'pane', shown: 'Tab', does: ['queue or preview', '切换待办与预览']},
  ...TASK_KEYS,
  {
    ...{keys: ['t'], action: 'text', shown: 't'},
    ...{does: ['copy the text to send', '复制要发送的文案'], footer: ['text', '文案']},
  },
  {
    ...{keys: ['e'], action: 'explain', shown: 'e'},
    ...{
      does: ['explain why it is asked for, and how they are judged', '解释任务由来与客户判断'],
      footer: ['explain', '解释'],
    },
  },
  {
    ...{keys: ['w'], action: 'whose', shown: 'w'},
    ...{does: ["one rep's tasks, or everybody's", '某人或全部的任务'], footer: ['whose', '谁的']},
  },
  {
    keys: ['b'],
    action: 'beyond',
    shown: 'b',
    does: ["also what is more than a day's work, or not", '显示或隐藏超出当日工作量的任务'],
  },
]
