import {PEOPLE_KEYS} from '../people/actions.ts'
import {type Binding, MOVE_KEYS, OPEN_KEY} from '../shared/keys.ts'

const OWN_KEYS: readonly Binding[] = [
  {
    keys: ['left', 'h'],
    action: 'left',
    shown: '← h',
    does: ['the list before; in the chart, the month before', '前一列表；图中为前一月'],
  },
  {
    keys: ['right', 'l'],
    action: 'right',
    shown: '→ l',
    does: ['the next list; in the chart, the next month', '后一列表；图中为后一月'],
    footer: ['list', '列表'],
  },
  {
    keys: ['tab'],
    action: 'pane',
    shown: 'Tab',
    does: ['to the chart by month, or back to the list', '切换到逐月图表或列表'],
    footer: ['chart', '图表'],
  },
  {
    keys: ['s'],
    action: 'sort',
    shown: 's',
    does: [
      'sort by loss, probability or value at stake; what is due by urgency, day or value',
      '按损失、概率或价值排序；到期按紧迫、日期或价值',
    ],
    footer: ['sort', '排序'],
  },
  {keys: ['e'], action: 'explain', shown: 'e', does: ['explain why', '说明原因'], footer: ['why', '原因']},
]

/** Keys of other parts that this screen needs itself are left to it. */
const TAKEN = new Set(OWN_KEYS.flatMap(({keys}) => keys))

export const CHURN_KEYS: readonly Binding[] = [
  ...MOVE_KEYS,
  OPEN_KEY,
  ...OWN_KEYS,
  ...PEOPLE_KEYS.filter(({keys}) => !keys.some((key) => TAKEN.has(key))),
]
