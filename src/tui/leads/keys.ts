import type {Binding} from '../shared/keys.ts'

/** What can be done with a lead, on the board and on its page. */
export const LEAD_ACTION_KEYS: readonly Binding[] = [
  {
    keys: ['d'],
    action: 'contact',
    shown: 'd',
    does: ['contacted: how, what it came to, what was said', '记录联系：方式、结果、内容'],
    footer: ['contacted', '已联系'],
  },
  {
    keys: ['v'],
    action: 'qualify',
    shown: 'v',
    does: ['they have a need and may buy', '确认意向'],
    footer: ['qualified', '确认'],
  },
  {keys: ['m'], action: 'move', shown: 'm', does: ['move to another column', '移到其他阶段'], footer: ['move', '移动']},
  {
    keys: ['c'],
    action: 'claim',
    shown: 'c',
    does: ['claim from the public pool for yourself', '从公海领取'],
    footer: ['claim', '领取'],
  },
  {keys: ['a'], action: 'assign', shown: 'a', does: ['give to a rep', '分配给业务员'], footer: ['assign', '分配']},
  {keys: ['p'], action: 'release', shown: 'p', does: ['put back into the public pool', '退回公海']},
  {
    keys: ['f'],
    action: 'lose',
    shown: 'f',
    does: ['give up, with the reason', '放弃，并注明原因'],
    footer: ['give up', '放弃'],
  },
  {keys: ['R'], action: 'recycle', shown: 'R', does: ['open a lost lead again', '重新开启已流失的线索']},
  {keys: ['n'], action: 'note', shown: 'n', does: ['keep a note', '添加备注'], footer: ['note', '备注']},
  {keys: ['e'], action: 'explain', shown: 'e', does: ['why it has this score', '评分依据']},
]

/** The ways about the board. */
export const BOARD_WAYS: readonly Binding[] = [
  {keys: ['left', 'h'], action: 'left', shown: '← h', does: ['the column to the left', '左侧一列']},
  {keys: ['right', 'l'], action: 'right', shown: '→ l', does: ['the column to the right', '右侧一列']},
]

/** What can be done on the board alone. */
export const BOARD_KEYS: readonly Binding[] = [
  {keys: ['>'], action: 'forward', shown: '>', does: ['move the lead one column on', '移到下一阶段']},
  {keys: ['<'], action: 'backward', shown: '<', does: ['move the lead one column back', '移到上一阶段']},
  {
    keys: ['w'],
    action: 'whose',
    shown: 'w',
    does: ['whose leads: everybody’s, mine, a rep’s', '查看谁的线索：全部、本人、某业务员'],
    footer: ['whose', '归属'],
  },
  {
    keys: ['s'],
    action: 'sort',
    shown: 's',
    does: ['sort cards by score, age or what is due', '按评分、天数或到期排序'],
    footer: ['sort', '排序'],
  },
]
