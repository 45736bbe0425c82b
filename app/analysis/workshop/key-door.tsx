import { useState, type FormEvent } from 'react'

import { Button } from '#app/ui/button'
import { Field } from '#app/ui/field'
import { Heading } from '#app/ui/heading'

import { chosenFile, input } from '../keys/parts'
import type { Bench, Standing } from './bench'
import { Troubles } from './troubles'
import { Underway } from './underway'
import { useSay } from './words'

/** A film that somebody chose need not be waited for; a key file has some 500 bytes. */
const mostBytes = 64 * 1024

/** The key file and its passphrase; neither field has a name, so that nothing ever sends them. */
export function KeyDoor({ bench, standing }: { bench: Bench; standing: Standing }) {
  const say = useSay()
  const [slip, setSlip] = useState<ReturnType<typeof slipIn>>()
  const isBusy = standing.at === 'unlocking'
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const file = chosenFile(event.currentTarget)
    const passphrase = input(event.currentTarget, 'passphrase').value
    const wrong = slipIn(file, passphrase)
    setSlip(wrong)
    if (!file || wrong) return
    void file.text().then(
      (text) => bench.unlock(text, passphrase),
      () => setSlip('file-missing'),
    )
  }
  return (
    <form onSubmit={submit} autoComplete="off" noValidate>
      <Heading level={2}>{say('key.title')}</Heading>
      <p>{say('key.text')}</p>
      <Troubles troubles={slip ? [{ code: slip, texts: [] }] : standing.troubles} />
      <Field id="key-file" label={say('key.file')}>
        {(attributes) => (
          <input type="file" className="control file-input" data-chosen="" {...attributes} />
        )}
      </Field>
      <Field id="key-passphrase" label={say('key.passphrase')}>
        {(attributes) => <PassphraseInput {...attributes} />}
      </Field>
      <Button disabled={isBusy}>{say('key.open')}</Button>
      {isBusy && <Underway value={standing.done} max={1} words={say('key.opening')} />}
    </form>
  )
}

/** What is wrong before anything is opened. */
function slipIn(file: File | undefined, passphrase: string) {
  if (!file) return 'file-missing'
  if (passphrase === '') return 'passphrase-missing'
  return file.size > mostBytes ? 'not-a-key-file' : undefined
}

function PassphraseInput(attributes: Parameters<Parameters<typeof Field>[0]['children']>[0]) {
  return (
    <input
      type="password"
      className="control"
      autoComplete="current-password"
      autoCapitalize="none"
      spellCheck={false}
      data-passphrase=""
      {...attributes}
    />
  )
}
