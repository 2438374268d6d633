import {GROUP_KEYS} from '../people/actions.ts'
import {type Binding, MOVE_KEYS, OPEN_KEY} from '../shared/keys.ts'

const OWN_KEYS: readonly Binding[] = [
  {
    keys: ['left', 'h'],
    action: 'left',
    shown: '← h',
    does: ['to fewer orders, or the pane on the left', '向订单少处，或左侧窗格'],
  },
  {
    keys: ['right', 'l'],
    action: 'right',
    shown: '→ l',
    does: ['to more orders, or the pane on the right', '向订单多处，或右侧窗格'],
  },
  {keys: ['tab'], action: 'pane', shown: 'Tab', does: ['to the next pane', '下一窗格'], footer: ['pane', '窗格']},
  {keys: ['shift-tab'], action: 'pane-back', shown: 'Shift Tab', does: ['to the pane before', '上一窗格']},
  {
    keys: ['m'],
    action: 'measure',
    shown: 'm',
    does: ['show customers, revenue, share or change', '按人数、销售额、占比或变化显示'],
    footer: ['measure', '指标'],
  },
]

export const SEGMENTS_KEYS: readonly Binding[] = [...MOVE_KEYS, OPEN_KEY, ...OWN_KEYS, ...GROUP_KEYS]
