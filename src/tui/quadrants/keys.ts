import {GROUP_KEYS} from '../people/actions.ts'
import {type Binding, MOVE_KEYS, OPEN_KEY} from '../shared/keys.ts'

const OWN_KEYS: readonly Binding[] = [
  {keys: ['left', 'h'], action: 'left', shown: '← h', does: ['to fewer orders', '向订单少处']},
  {keys: ['right', 'l'], action: 'right', shown: '→ l', does: ['to more orders', '向订单多处']},
  {keys: ['shift-left'], action: 'far-left', shown: 'Shift ←', does: ['far to fewer orders', '快速向订单少处']},
  {keys: ['shift-right'], action: 'far-right', shown: 'Shift →', does: ['far to more orders', '快速向订单多处']},
  {keys: ['shift-up'], action: 'page-up', shown: 'Shift ↑', does: ['far up', '快速向上']},
  {keys: ['shift-down'], action: 'page-down', shown: 'Shift ↓', does: ['far down', '快速向下']},
  {
    keys: ['tab', 'shift-tab'],
    action: 'pane',
    shown: 'Tab',
    does: ['between the corners and a cursor on the map', '在象限与图上光标之间切换'],
    footer: ['map', '图'],
  },
  {
    keys: ['m'],
    action: 'measure',
    shown: 'm',
    does: ['show customers or revenue', '按人数或销售额显示'],
    footer: ['measure', '指标'],
  },
  {
    keys: ['c'],
    action: 'cut',
    shown: 'c',
    does: ['cut elsewhere: mean, median', '切换划分：均值、中位数'],
    footer: ['cut', '划分'],
  },
]

/** Here `c` cuts, so that a campaign has the capital. */
const ACTION_KEYS = GROUP_KEYS.map((binding) =>
  binding.action === 'campaign' ? {...binding, keys: ['C'], shown: 'C'} : binding,
)

export const QUADRANTS_KEYS: readonly Binding[] = [...MOVE_KEYS, OPEN_KEY, ...OWN_KEYS, ...ACTION_KEYS]
