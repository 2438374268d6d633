import {rulesIn} from '../core/queue/rules-in.ts'
import {readYaml, yamlText} from '../formats/yaml-file.ts'

/** The rules of the queue in a file, or on standard input for `-`. Throws BAD_INPUT. */
export function readRulesFile(file: string): unknown[] {
  return rulesIn(readYaml(file), file)
}

/** Rules as a file has them. */
export function rulesText(rules: object): string {
  return yamlText(rules).trimEnd()
}
