import type {ASTNode} from '@marcbachmann/cel-js'

/** The known fields that a parsed expression names, each once. A variable of its own that is called like a field counts too. */
export function fieldsUsed(ast: ASTNode, fields: Readonly<Record<string, unknown>>): string[] {
  const used = new Set<string>()
  visit(ast, (name) => {
    if (Object.hasOwn(fields, name)) used.add(name)
  })
  return [...used]
}

/** A node's operands are nodes, lists of them, or plain values. */
function visit(operand: unknown, found: (name: string) => void): void {
  if (Array.isArray(operand)) {
    for (const one of operand) visit(one, found)
  } else if (isNode(operand)) {
    if (operand.op === 'id') found(operand.args)
    else if (operand.op !== 'value') visit(operand.args, found)
  }
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value
}
