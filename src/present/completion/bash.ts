import {argumentCases, valueCases} from './cases.ts'
import type {CompletableCommand} from './completable.ts'
import {quoted} from './quote.ts'
import {wordsBelow} from './tree.ts'

/** Completion for bash 3.2 and newer: `source <(patron completion bash)`. */
export function bashCompletion(commands: readonly CompletableCommand[]): string {
  const below = [...wordsBelow(commands)].map(
    ([typed, words]) => `      ${quoted(typed)}) below=(${words.map(({word}) => quoted(word)).join(' ')}) ;;`,
  )
  const flags = commands.map(
    ({name, flags: own}) => `    ${quoted(name)}) flags=(${own.map((flag) => quoted(`--${flag.name}`)).join(' ')}) ;;`,
  )
  const argumentsOf = argumentCases(commands, '_patron_files "$current"').map((line) => `      ${line}`)
  const values = valueCases(commands, '_patron_files "$current"').map((line) => `    ${line}`)
  return `# Completion of patron for bash. Load it with: source <(patron completion bash)
_patron() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  local typed='' word index
  local below=() flags=() values=()
  COMPREPLY=()
  for ((index = 1; index <= COMP_CWORD; index++)); do
    below=()
    case "$typed" in
${below.join('\n')}
    esac
    word="\${COMP_WORDS[index]}"
    if ((index == COMP_CWORD)) || [[ " \${below[*]} " != *" $word "* ]]; then break; fi
    typed="$typed\${typed:+ }$word"
  done
  case "$typed" in
${flags.join('\n')}
  esac
  case "$typed $previous" in
${values.join('\n')}
  esac
  if [[ $current != -* ]] && ! ((\${#values[@]} || (\${#below[@]} && index == COMP_CWORD))); then
    case "$typed" in
${argumentsOf.join('\n')}
    esac
  fi
  if ((\${#values[@]})); then COMPREPLY=($(compgen -W "\${values[*]}" -- "$current"))
  elif [[ $current == -* ]]; then COMPREPLY=($(compgen -W "\${flags[*]}" -- "$current"))
  elif ((index == COMP_CWORD)); then COMPREPLY=($(compgen -W "\${below[*]}" -- "$current"))
  fi
}
_patron_files() {
  compopt -o filenames 2>/dev/null
  local file
  while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$1")
}
complete -F _patron patron`
}
