import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

import { Refusal } from '../command'
import { words } from '../terminal-reports'
import { warn } from './tell'

/** The passphrase of a key file: from SOUNDINGS_PASSPHRASE, else asked for and not shown. */
export async function askPassphrase(file: string): Promise<string> {
  return fromEnvironment() ?? (await hidden(words.passphraseFor(file)))
}

/** A new passphrase, typed twice where it is typed. */
export async function askNewPassphrase(): Promise<string> {
  const given = fromEnvironment()
  const passphrase = given ?? (await hidden(words.newPassphrase))
  if (passphrase === '') throw new Refusal(words.passphraseEmpty)
  if (passphrase.length < short) warn(words.passphraseShort)
  if (given === undefined && (await hidden(words.passphraseAgain)) !== passphrase) {
    throw new Refusal(words.passphrasesDiffer)
  }
  return passphrase
}

const short = 16

function fromEnvironment(): string | undefined {
  const { SOUNDINGS_PASSPHRASE: given = '' } = process.env
  return given === '' ? undefined : given
}

async function hidden(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new Refusal(words.passphraseMissing)
  process.stderr.write(question)
  const output = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input: process.stdin, output, terminal: true })
  reader.once('SIGINT', () => process.exit(130))
  const typed = await reader.question('').finally(() => reader.close())
  process.stderr.write('\n')
  return typed
}
