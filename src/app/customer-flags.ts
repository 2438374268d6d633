import {CrmError} from '../core/error/crm-error.ts'

/** `--field name=value`, given once or more, as pairs; a value may hold anything. Throws BAD_INPUT. */
export function fieldPairs(
  texts: readonly string[] | undefined,
  form: 'NAME=HEADER' | 'NAME=VALUE',
): Record<string, string> | undefined {
  if (texts === undefined || texts.length === 0) return undefined
  const pairs = texts.map((text) => {
    const at = text.indexOf('=')
    if (at > 0 && at < text.length - 1) return [text.slice(0, at).trim(), text.slice(at + 1).trim()] as const
    throw new CrmError('BAD_INPUT', `"${text}" in --field is no ${form}.`, {
      hint: `Write it as --field ${EXAMPLES[form]}; give --field again for another one.`,
    })
  })
  return Object.fromEntries(pairs)
}

const EXAMPLES = {'NAME=HEADER': 'size=尺码', 'NAME=VALUE': 'size=L'} as const
