import type { KeyPair } from '#app/vault/key-pair'
import { openKeyFile } from '#app/vault/open-key-file'
import { fail, type Result } from '#surveys/result'

import { chosenFile, input, showProgress } from './parts'

export interface OpeningProblem {
  code: string
}

/** The key in the file that was chosen on a form, opened with the passphrase that was typed there. */
export async function openedKey(form: HTMLFormElement): Promise<Result<KeyPair, OpeningProblem>> {
  const chosen = chosenFile(form)
  const passphrase = input(form, 'passphrase')
  if (!chosen) return fail({ code: 'file-missing' })
  if (passphrase.value === '') return fail({ code: 'passphrase-missing' })
  if (chosen.size > mostBytes) return fail({ code: 'not-a-key-file' })
  const [onProgress, end] = showProgress(form)
  try {
    return await openKeyFile(await chosen.text(), passphrase.value, onProgress)
  } catch {
    return fail({ code: 'not-done' })
  } finally {
    end()
  }
}

// A key file has some 500 bytes; whoever chose a film need not wait for it.
const mostBytes = 64 * 1024
