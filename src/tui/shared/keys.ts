import type {Language} from '../../present/language.ts'

export {keysOf} from './key-names.ts'

/** What a key does on a screen, and the words that the footer and the help have for it. */
export interface Binding {
  keys: readonly string[]
  action: string
  /** The key as people know it, and what it does: English, Chinese. */
  shown: string
  does: readonly [en: string, zh: string]
  /** Shown in the footer as well, with these shorter words. */
  footer?: readonly [en: string, zh: string]
}

export const MOVE_KEYS: readonly Binding[] = [
  {keys: ['up', 'k'], action: 'up', shown: '↑ k', does: ['one row up', '上移一行']},
  {keys: ['down', 'j'], action: 'down', shown: '↓ j', does: ['one row down', '下移一行']},
  {keys: ['page-up', 'ctrl-b'], action: 'page-up', shown: 'PgUp', does: ['one page up', '上翻一页']},
  {keys: ['page-down', 'ctrl-f'], action: 'page-down', shown: 'PgDn', does: ['one page down', '下翻一页']},
  {keys: ['home', 'g'], action: 'home', shown: 'Home g', does: ['to the first row', '到第一行']},
  {keys: ['end', 'G'], action: 'end', shown: 'End G', does: ['to the last row', '到最后一行']},
]

export const COMMON_KEYS: readonly Binding[] = [
  {
    keys: ['esc', '-'],
    action: 'back',
    shown: 'Esc -',
    does: ['back, or drop the filter', '返回，或清除筛选'],
    footer: ['back', '返回'],
  },
  {
    keys: ['u'],
    action: 'undo',
    shown: 'u',
    does: ['undo what was done here last', '撤销刚才的操作'],
    footer: ['undo', '撤销'],
  },
  {keys: ['r'], action: 'refresh', shown: 'r', does: ['look at the store again', '重新读取数据']},
  {keys: ['?'], action: 'help', shown: '?', does: ['the keys of this screen', '本屏按键'], footer: ['help', '帮助']},
  {
    keys: ['q', 'ctrl-c'],
    action: 'quit',
    shown: 'q',
    does: ['leave (Ctrl-C as well)', '退出（Ctrl-C 亦可）'],
    footer: ['quit', '退出'],
  },
]

export const OPEN_KEY: Binding = {
  keys: ['enter'],
  action: 'open',
  shown: 'Enter',
  does: ['open what is selected', '打开所选'],
  footer: ['open', '打开'],
}
export const FILTER_KEY: Binding = {
  keys: ['/'],
  action: 'filter',
  shown: '/',
  does: ['filter by name, phone, city or id; a condition after =', '按姓名、手机、城市或编号筛选；= 后写条件'],
  footer: ['filter', '筛选'],
}
export const CONTACT_KEY: Binding = {
  keys: ['d'],
  action: 'contact',
  shown: 'd',
  does: ['mark the lead contacted', '标记线索已联系'],
  footer: ['contacted', '已联系'],
}

/** The action that a key means on a screen. */
export function actionOf(bindings: readonly Binding[], key: string): string | undefined {
  return bindings.find(({keys}) => keys.includes(key))?.action
}

/** A pair of words in the reader's language. */
export function inLanguage([en, zh]: readonly [string, string], language: Language): string {
  return language === 'zh-CN' ? zh : en
}
