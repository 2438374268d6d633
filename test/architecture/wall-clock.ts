import ts from 'typescript'

/** Lines of a source that ask the wall clock for the time: `new Date()` without arguments, `Date()`, a bare `new Date`. */
export function wallClockLines(source: string): number[] {
  const file = ts.createSourceFile('source.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const lines: number[] = []
  visit(file)
  return lines

  function visit(node: ts.Node): void {
    if (asksForNow(node)) lines.push(file.getLineAndCharacterOfPosition(node.getStart()).line + 1)
    ts.forEachChild(node, visit)
  }
}

function asksForNow(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return isDate(node.expression) && (node.arguments?.length ?? 0) === 0
  return ts.isCallExpression(node) && isDate(node.expression)
}

function isDate(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && node.text === 'Date'
}
