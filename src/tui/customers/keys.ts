import {type Binding, MOVE_KEYS, OPEN_KEY} from '../shared/keys.ts'
import {PEOPLE_KEYS} from '../people/actions.ts'

const OWN_KEYS: readonly Binding[] = [
  {keys: ['s'], action: 'sort', shown: 's', does: ['sort by a column', '按列排序'], footer: ['sort', '排序']},
  {keys: ['S'], action: 'turn', shown: 'S', does: ['turn the order round', '反转顺序']},
  {keys: ['<'], action: 'sort-left', shown: '<', does: ['sort by the column before', '按前一列排序']},
  {keys: ['>'], action: 'sort-right', shown: '>', does: ['sort by the next column', '按后一列排序']},
  {keys: ['left', 'h'], action: 'left', shown: '← h', does: ['columns on the left', '左侧的列']},
  {keys: ['right', 'l'], action: 'right', shown: '→ l', does: ['columns on the right', '右侧的列']},
  {keys: ['C'], action: 'columns', shown: 'C', does: ['choose the columns', '选择列'], footer: ['columns', '列']},
  {keys: ['v'], action: 'view', shown: 'v', does: ['open a saved view', '打开已存视图'], footer: ['views', '视图']},
  {
    keys: ['V'],
    action: 'keep',
    shown: 'V',
    does: ['keep filter, sort and columns as a view', '把筛选、排序和列存为视图'],
  },
  {keys: ['delete'], action: 'drop', shown: 'Del', does: ['drop a saved view', '删除已存视图']},
]

export const CUSTOMERS_KEYS: readonly Binding[] = [...MOVE_KEYS, OPEN_KEY, ...PEOPLE_KEYS, ...OWN_KEYS]
