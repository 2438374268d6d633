/** The keys and types of a JSON value, one a line. Elements of an array are taken together: a key that some lack has `?`. */
export function describeShape(value: unknown): string {
  return linesOf('', [value]).join('\n')
}

type Json = Record<string, unknown>

function linesOf(indent: string, values: readonly unknown[]): string[] {
  const objects = values.filter(isObject)
  const keys = [...new Set(objects.flatMap((object) => Object.keys(object)))].sort()
  return keys.flatMap((key) => {
    const held = objects.filter((object) => key in object).map((object) => object[key])
    return describeKey(`${indent}${key}${held.length < objects.length ? '?' : ''}`, {indent, held})
  })
}

function describeKey(label: string, {indent, held}: {indent: string; held: readonly unknown[]}): string[] {
  const lists = held.filter((value) => Array.isArray(value)) as unknown[][]
  const elements = lists.flat()
  const plain = typesOf(held.filter((value) => !Array.isArray(value)))
  const inList = lists.length === 0 ? [] : [`[${typesOf(elements).join(' | ')}]`]
  return [`${label}: ${[...plain, ...inList].join(' | ')}`, ...linesOf(`${indent}  `, [...held, ...elements])]
}

function typesOf(values: readonly unknown[]): string[] {
  return [
    ...new Set(values.map((value) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value))),
  ].sort()
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
