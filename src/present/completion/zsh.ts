import {argumentCases, valueCases} from './cases.ts'
import type {CompletableCommand} from './completable.ts'
import {quoted} from './quote.ts'
import {wordsBelow} from './tree.ts'

/** Completion for zsh: `source <(patron completion zsh)`, or a file `_patron` in a folder of `$fpath`. */
export function zshCompletion(commands: readonly CompletableCommand[]): string {
  const below = [...wordsBelow(commands)].map(
    ([typed, words]) =>
      `      ${quoted(typed)}) below=(${words.map((each) => described(each.word, each.summary)).join(' ')}) ;;`,
  )
  const flags = commands.map(
    ({name, flags: own}) =>
      `    ${quoted(name)}) flags=(${own.map((flag) => described(`--${flag.name}`, flag.description)).join(' ')}) ;;`,
  )
  const argumentsOf = argumentCases(commands, '_files').map((line) => `      ${line}`)
  const values = valueCases(commands, '_files').map((line) => `    ${line}`)
  return `#compdef patron
# Completion of patron for zsh. Load it with: source <(patron completion zsh)
_patron() {
  local current="\${words[CURRENT]}" previous="\${words[CURRENT-1]}" typed='' word
  local -i index
  local -a below known flags values
  for ((index = 2; index <= CURRENT; index++)); do
    below=()
    case "$typed" in
${below.join('\n')}
    esac
    word="\${words[index]}"
    known=(\${(M)below:#\${word}(|:*)})
    if ((index == CURRENT || \${#known} == 0)); then break; fi
    typed="$typed\${typed:+ }$word"
  done
  case "$typed" in
${flags.join('\n')}
  esac
  case "$typed $previous" in
${values.join('\n')}
  esac
  if [[ "$current" != -* ]] && ! ((\${#values} || (\${#below} && index == CURRENT))); then
    case "$typed" in
${argumentsOf.join('\n')}
    esac
  fi
  if ((\${#values})); then compadd -a values
  elif [[ "$current" == -* ]]; then _describe -o flag flags
  elif ((index == CURRENT)); then _describe command below
  fi
}
if [[ "\${funcstack[1]}" == _patron ]]; then _patron "$@"; else compdef _patron patron; fi`
}

/** A word with what it means, as `_describe` takes them: a colon between, and none in the word. */
function described(word: string, meaning: string): string {
  return quoted(meaning === '' ? word : `${word.replaceAll(':', '\\:')}:${meaning}`)
}
