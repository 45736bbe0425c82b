import { copyTrouble } from './copy-trouble'
import { copiesFor } from './keys-at-hand'
import { openedKey } from './opened-key'
import { input, part } from './parts'
import { tellTrouble } from './trouble'

/** A form with `data-tries-key` shows that a key file still opens what it should; it is never sent. */
export function tryKeyIn(form: HTMLFormElement): void {
  let busy = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (busy) return
    busy = true
    void tried(form)
      .catch(() => 'not-done')
      .then((trouble) => {
        busy = false
        tellTrouble(form, trouble)
        part(form, 'works').hidden = trouble !== undefined
      })
  })
}

/** What went wrong, if anything did. */
async function tried(form: HTMLFormElement): Promise<string | undefined> {
  part(form, 'works').hidden = true
  const opened = await openedKey(form)
  if (!opened.ok) return opened.problems[0]?.code ?? 'not-done'
  const mine = copiesFor(form, opened.value)
  const trouble = mine && (await copyTrouble(opened.value, mine))
  opened.value.privateKey.fill(0)
  input(form, 'passphrase').value = ''
  return mine ? trouble : 'not-at-hand'
}
