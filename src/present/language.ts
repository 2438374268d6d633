export const LANGUAGES = ['en', 'zh-CN'] as const
export type Language = (typeof LANGUAGES)[number]

/** The language that an environment asks for: Chinese for zh_*, English for everything else. */
export function languageOf(flag: string | undefined, locale: string | undefined): Language {
  return (flag ?? locale ?? '').toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

/** How results are to be put: language, width, colour. Presenters get it and look at nothing else. */
export interface Look {
  language: Language
  /** Columns of the terminal. */
  width: number
  /**
   * Rows for a picture where there is a room to be filled: it is then as wide as the room too. Unless given it is as high and
   * wide as suits a terminal that scrolls.
   */
  height?: number | undefined
  color: boolean
  /** Whether a person's terminal reads it, so that control characters must not get through. */
  terminal: boolean
  currency: string | undefined
  /** Whether names, phones and e-mails are to be hidden, because others look at the screen. */
  mask?: boolean | undefined
}
