import {type Binding, MOVE_KEYS, OPEN_KEY} from '../shared/keys.ts'

export const CAMPAIGNS_KEYS: readonly Binding[] = [
  ...MOVE_KEYS,
  {keys: ['tab'], action: 'pane', shown: 'Tab', does: ['the other pane', '另一窗格']},
  {...OPEN_KEY, does: ['open the audience', '打开客群'], footer: ['audience', '客群']},
  {
    keys: ['h'],
    action: 'held-out',
    shown: 'h',
    does: ['open the control group', '打开对照组'],
    footer: ['held out', '对照组'],
  },
  {keys: ['n'], action: 'new', shown: 'n', does: ['draft a new campaign', '起草新活动'], footer: ['new', '新建']},
  {
    keys: ['w'],
    action: 'write',
    shown: 'w',
    does: ['write the audience as a file for an SMS or mail provider', '将客群导出为短信或邮件服务商的文件'],
    footer: ['file', '导出客群'],
  },
  {keys: ['t'], action: 'tag', shown: 't', does: ['tag the audience', '给客群打标签'], footer: ['tag', '标签']},
  {
    keys: ['c'],
    action: 'campaign',
    shown: 'c',
    does: ['draft another campaign for the same people', '为同一客群起草另一活动'],
  },
]
