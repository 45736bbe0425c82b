import { openKeyFile } from '#app/vault/open-key-file'
import type { KeyPair } from '#app/vault/key-pair'

import { Refusal } from '../command'
import { sentenceFor } from '../terminal-words'
import type { StaffProblem } from './staff-problem'
import { askPassphrase } from './passphrase'
import { readText } from './read-text'

/** The key pair in a key holder's file; it is read and never kept. */
export async function readKeyFile(file: string): Promise<KeyPair> {
  const text = await readText(file)
  const opened = await openKeyFile(text, await askPassphrase(file))
  if (opened.ok) return opened.value
  throw new Refusal(opened.problems.map((problem) => keyFileSentence(problem, file)).join('\n'))
}

export function keyFileSentence({ code }: { code: KeyFileCode }, file: string): string {
  return sentenceFor({ code, file })
}

type KeyFileCode = Extract<StaffProblem, { code: `${string}key-file` | 'wrong-passphrase' }>['code']
