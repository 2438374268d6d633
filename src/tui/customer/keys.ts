import {type Binding, MOVE_KEYS} from '../shared/keys.ts'

const OWN_KEYS: readonly Binding[] = [
  {
    keys: ['tab', 'right', 'l'],
    action: 'pane',
    shown: 'Tab →',
    does: ['the next section', '下一部分'],
    footer: ['section', '切换'],
  },
  {keys: ['shift-tab', 'left', 'h'], action: 'pane-back', shown: '⇧Tab ←', does: ['the section before', '上一部分']},
  {
    keys: ['enter'],
    action: 'open',
    shown: 'Enter',
    does: ['read what is selected in the whole room, and back', '全屏查看所选，再按返回'],
  },
  {keys: ['n'], action: 'note', shown: 'n', does: ['add a note or a wish', '记备注或心愿'], footer: ['note', '备注']},
  {keys: ['c'], action: 'call', shown: 'c', does: ['keep a call', '记录电话'], footer: ['call', '电话']},
  {keys: ['V'], action: 'visit', shown: 'V', does: ['keep a visit', '记录拜访']},
  {keys: ['d'], action: 'done', shown: 'd', does: ['finish an open task', '完成待办'], footer: ['done', '完成']},
  {
    keys: ['t'],
    action: 'tag',
    shown: 't',
    does: ['tag them, or take a tag away', '添加或移除标签'],
    footer: ['tag', '标签'],
  },
  {keys: ['o'], action: 'ticket', shown: 'o', does: ['open a ticket', '建立工单']},
  {keys: ['E'], action: 'edit', shown: 'E', does: ['change what is known of them', '修改资料']},
  {
    keys: ['e'],
    action: 'explain',
    shown: 'e',
    does: ['why they are judged as they are', '查看判断依据'],
    footer: ['why', '依据'],
  },
  {keys: ['R'], action: 'offers', shown: 'R', does: ['work out what to offer next', '计算下一步推荐']},
]

export const CUSTOMER_KEYS: readonly Binding[] = [...MOVE_KEYS, ...OWN_KEYS]
