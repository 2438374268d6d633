import {type Language, languageOf, type Look} from '../present/language.ts'

/** How a stream of this process wants its words: its width, whether it takes colour, the language of the environment. */
export function lookOf(
  stream: NodeJS.WriteStream,
  {language, currency}: {language?: string | undefined; currency?: string | undefined},
): Look {
  return {
    language: environmentLanguage(language),
    width: stream.columns || Number(process.env['COLUMNS']) || 80,
    color: stream.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
    terminal: stream.isTTY === true,
    currency,
  }
}

function environmentLanguage(flag: string | undefined): Language {
  const {LC_ALL, LC_MESSAGES, LANG} = process.env
  return languageOf(flag, LC_ALL || LC_MESSAGES || LANG)
}
