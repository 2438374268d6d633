/** One line of a card after unfolding, taken apart; its value still as bytes, one character each (latin1). */
export interface VcardProperty {
  /** `item1` of `item1.TEL`, lower case; ties a label to what it labels. */
  group: string | undefined
  /** Upper case: `TEL`. */
  name: string
  /** Lower case: `cell`, `pref`, `home`. */
  types: readonly string[]
  /** Upper-case name → value of the other parameters. */
  params: ReadonlyMap<string, string>
  raw: string
}

/** What bare parameters of vCard 2.1 stand for; any other is a type. */
const BARE_ENCODINGS = new Set(['QUOTED-PRINTABLE', 'BASE64', '8BIT', '7BIT', 'B'])

const NO_PARAMS = new Map<string, string>()

/** `group.NAME;PARAM=value;TYPE=a,b:value` in its parts, undefined when the line has no colon and so is no property. */
export function parseProperty(line: string): VcardProperty | undefined {
  const colon = colonOf(line)
  if (colon === -1) return undefined
  const [label = '', ...rest] = splitOutsideQuotes(line.slice(0, colon))
  const dot = label.lastIndexOf('.')
  const types: string[] = []
  const params = rest.length === 0 ? NO_PARAMS : new Map<string, string>()
  for (const param of rest) addParam(param, {types, params})
  return {
    group: dot === -1 ? undefined : label.slice(0, dot).toLowerCase(),
    name: label
      .slice(dot + 1)
      .trim()
      .toUpperCase(),
    types,
    params,
    raw: line.slice(colon + 1),
  }
}

/** Where the value begins: a colon within quotes belongs to a parameter. */
export function colonOf(line: string): number {
  let colon = line.indexOf(':')
  let quote = line.indexOf('"')
  while (quote !== -1 && quote < colon) {
    const end = line.indexOf('"', quote + 1)
    if (end === -1) return colon
    if (colon < end) colon = line.indexOf(':', end)
    quote = line.indexOf('"', end + 1)
  }
  return colon
}

/** The first position between 1 and 100, for an order in which the preferred come first; 101 for all others. */
export function preference({types, params}: VcardProperty): number {
  if (types.includes('pref')) return 1
  const given = Number(params.get('PREF'))
  return given >= 1 && given <= 100 ? given : 101
}

function addParam(param: string, {types, params}: {types: string[]; params: Map<string, string>}): void {
  const equals = param.indexOf('=')
  const [name, value] = equals === -1 ? bareParam(param) : [param.slice(0, equals).trim(), param.slice(equals + 1)]
  const plain = value.replaceAll('"', '').trim()
  if (name.toUpperCase() === 'TYPE') types.push(...plain.toLowerCase().split(/\s*,\s*/))
  else params.set(name.toUpperCase(), plain)
}

function bareParam(param: string): [name: string, value: string] {
  const plain = param.trim()
  return [BARE_ENCODINGS.has(plain.toUpperCase()) ? 'ENCODING' : 'TYPE', plain]
}

function splitOutsideQuotes(header: string): string[] {
  return header.includes('"') ? (header.match(/(?:"[^"]*"|[^;"])+/g) ?? []) : header.split(';')
}
