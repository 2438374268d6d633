import {type Language, languageOf, type Look} from '../present/language.ts'

/** How a stream of this process wants its words: its width, whether it takes colour, the language of the environment. */
export function lookOf(
  stream: NodeJS.WriteStream,
  {language, currency, mask}: {language?: string | undefined; currency?: string | undefined; mask?: boolean},
): Look {
  return {
    language: environmentLanguage(language),
    width: stream.columns || Number(process.env['COLUMNS']) || 80,
    color: stream.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
    terminal: stream.isTTY === true,
    currency,
    mask,
  }
}

/** Whether a command line asks for the mask, before or without its flags being parsed. */
export function asksForMask(argv: readonly string[]): boolean {
  return argv.includes('--mask') || /^(1|true|yes|y)$/i.test(process.env['PATRON_MASK'] ?? '')
}

function environmentLanguage(flag: string | undefined): Language {
  const {LC_ALL, LC_MESSAGES, LANG} = process.env
  return languageOf(flag, LC_ALL || LC_MESSAGES || LANG)
}
