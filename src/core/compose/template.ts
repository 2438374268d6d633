import type {RowOf} from '../store/columns.ts'

export const TEXT_LANGUAGES = ['en', 'zh'] as const
export type TextLanguage = (typeof TEXT_LANGUAGES)[number]

/**
 * A template of the shop's own, or of a shipped one that was changed: its text in each language as far as it is its own.
 * What does not advertise (`marketing` false) may go to who was never asked, and to who complains.
 */
export const TEMPLATE_COLUMNS = {id: 'text', en: 'text?', zh: 'text?', marketing: 'boolean'} as const

export type Template = RowOf<typeof TEMPLATE_COLUMNS>
