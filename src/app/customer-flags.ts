import {CrmError} from '../core/error/crm-error.ts'

/** `name=value` given once or more as pairs; a value may hold anything. Throws BAD_INPUT naming the flag. */
export function pairsOf(
  texts: readonly string[] | undefined,
  {flag, example}: {flag: string; example: string},
): Record<string, string> | undefined {
  if (texts === undefined || texts.length === 0) return undefined
  const pairs = texts.map((text) => {
    const at = text.indexOf('=')
    if (at > 0 && at < text.length - 1) return [text.slice(0, at).trim(), text.slice(at + 1).trim()] as const
    throw new CrmError('BAD_INPUT', `"${text}" in --${flag} is no ${example.replace(/=.*/, '')}=... pair.`, {
      hint: `Write it as --${flag} ${example}; give --${flag} again for another one.`,
    })
  })
  return Object.fromEntries(pairs)
}
