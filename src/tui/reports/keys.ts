import {type Binding, MOVE_KEYS} from '../shared/keys.ts'

export const REPORTS_KEYS: readonly Binding[] = [
  ...MOVE_KEYS,
  {
    keys: ['enter', 'right', 'l'],
    action: 'open',
    shown: 'Enter',
    does: ['show this report', '显示此报表'],
    footer: ['show', '显示'],
  },
  {keys: ['left', 'h'], action: 'list', shown: '← h', does: ['to the list of reports', '回到报表列表']},
  {
    keys: ['tab'],
    action: 'pane',
    shown: 'Tab',
    does: ['between the list and the report', '在列表与报表间切换'],
    footer: ['pane', '窗格'],
  },
  {keys: ['n'], action: 'next', shown: 'n', does: ['the next report', '下一个报表']},
  {keys: ['N'], action: 'previous', shown: 'N', does: ['the report before', '上一个报表']},
  {keys: ['p'], action: 'period', shown: 'p', does: ['choose the period', '选择期间'], footer: ['period', '期间']},
  {keys: ['b'], action: 'by', shown: 'b', does: ['choose what it is told by', '选择维度'], footer: ['by', '维度']},
  {keys: ['m'], action: 'measure', shown: 'm', does: ['choose the figure', '选择指标'], footer: ['figure', '指标']},
  {
    keys: ['w'],
    action: 'where',
    shown: 'w',
    does: ['only customers or leads that meet a condition', '只看符合条件的客户或线索'],
    footer: ['condition', '条件'],
  },
]
