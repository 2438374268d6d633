import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface Violation {
  rule: string
  from: string
  to: string
}

/** What dependency-cruiser, with the project's own rules, finds in the folders of a tree. */
export function cruise(tree: string, folders: readonly string[]): {violations: Violation[]; seen: number} {
  const cli = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const args = [cli, '--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json', ...folders]
  const {stdout, stderr} = spawnSync(process.execPath, args, {cwd: tree, encoding: 'utf8', maxBuffer: 2 ** 28})
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser did not run: ${stderr}${stdout}`)
  const {summary} = JSON.parse(stdout) as {
    summary: {totalDependenciesCruised: number; violations: {rule: {name: string}; from: string; to: string}[]}
  }
  const violations = summary.violations.map(({rule, from, to}) => ({rule: rule.name, from, to}))
  return {violations, seen: summary.totalDependenciesCruised}
}
