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

export const OPEN_KEY: Binding = {
  keys: ['enter'],
  action: 'open',
  shown: 'Enter',
  does: ['open what is selected', '打开所选'],
  footer: ['open', '打开'],
}
/** The action that a key means on a screen. */
export function actionOf(bindings: readonly Binding[], key: string): string | undefined {
  return bindings.find(({keys}) => keys.includes(key))?.action
}

/** A pair of words in the reader's language. */
export function inLanguage([en, zh]: readonly [string, string], language: Language): string {
  return language === 'zh-CN' ? zh : en
}
