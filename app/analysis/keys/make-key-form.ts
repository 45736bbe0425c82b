import type { Random } from '#app/vault/bytes'
import { fingerprintHalves } from '#app/vault/fingerprint-halves'

import { makeKey, type MadeKey } from './made-key'
import { chosenFile, field, input, part, showProgress } from './parts'
import { strengthOf } from './strength'
import { tellTrouble } from './trouble'

/**
 * A form with `data-makes-key` makes a key holder’s key: passphrase, file, and the file brought back as
 * proof that it was saved. The passphrase stands in fields without a name, so nothing ever sends it.
 */
export function makeKeyIn(form: HTMLFormElement, random: Random): void {
  let made: MadeKey | undefined
  let busy = false
  watchStrength(form)
  part(form, 'make').addEventListener('click', () => void make())
  form.addEventListener('submit', (event) => {
    if (field(form, 'publicKey').value !== '') return
    event.preventDefault()
    void (made ? compare(form, made) : make())
  })

  // A key whose file was saved but which was never sent opens nothing.
  addEventListener('beforeunload', (event) => {
    if (made && field(form, 'publicKey').value === '') event.preventDefault()
  })

  async function make() {
    if (busy || made) return
    busy = true
    made = await madeIn(form, random)
    busy = false
    if (made) offer(form, made)
  }
}

async function madeIn(form: HTMLFormElement, random: Random): Promise<MadeKey | undefined> {
  const wrong = passphraseTrouble(form)
  tellTrouble(form, wrong)
  if (wrong !== undefined) return undefined
  const [onProgress, end] = showProgress(form)
  try {
    return await makeKey(input(form, 'passphrase').value, random, onProgress)
  } catch {
    tellTrouble(form, 'not-done')
    return undefined
  } finally {
    end()
  }
}

function passphraseTrouble(form: HTMLFormElement): string | undefined {
  const { value: passphrase } = input(form, 'passphrase')
  const strength = strengthOf(passphrase)
  if (strength === 'empty') return 'passphrase-missing'
  if (strength === 'weak') return 'passphrase-weak'
  return passphrase === input(form, 'again').value ? undefined : 'passphrases-differ'
}

/** Hands the file to its holder, and forgets the passphrase. */
function offer(form: HTMLFormElement, { file, fileName, fingerprint }: MadeKey) {
  const link = part(form, 'file') as HTMLAnchorElement
  link.href = URL.createObjectURL(new Blob([file], { type: 'application/json' }))
  link.download = fileName
  showFingerprint(part(form, 'fingerprint'), fingerprint)
  for (const name of ['passphrase', 'again']) input(form, name).value = ''
  tellTrouble(form)
  part(form, 'choosing').hidden = true
  part(form, 'made').hidden = false
  part(form, 'made-title').focus()
}

/** As every page shows it, in two halves that a narrow one does not break. */
function showFingerprint(place: HTMLElement, fingerprint: string) {
  const halves = fingerprintHalves(fingerprint).map((half) => {
    const span = document.createElement('span')
    span.textContent = half
    return span
  })
  place.replaceChildren(...halves.flatMap((half, at) => (at === 0 ? [half] : [' ', half])))
}

/** Sends the public half, once the file was found again where it was saved. */
async function compare(form: HTMLFormElement, made: MadeKey) {
  const wrong = await fileTrouble(form, made)
  tellTrouble(form, wrong)
  if (wrong !== undefined) return
  field(form, 'publicKey').value = made.publicKey
  form.requestSubmit()
}

async function fileTrouble(form: HTMLFormElement, { file }: MadeKey): Promise<string | undefined> {
  const chosen = chosenFile(form)
  if (!chosen) return 'file-missing'
  return (await chosen.text()).trim() === file.trim() ? undefined : 'another-file'
}

function watchStrength(form: HTMLFormElement) {
  const passphrase = input(form, 'passphrase')
  const told = part(form, 'strength')
  const meter = part(form, 'meter') as HTMLMeterElement
  const tell = () => {
    const strength = strengthOf(passphrase.value)
    meter.value = ['empty', 'weak', 'fair', 'strong'].indexOf(strength)
    const words = String(told.dataset[strength])
    if (told.textContent !== words) told.textContent = words
  }
  passphrase.addEventListener('input', tell)
  const secret = [passphrase, input(form, 'again')]
  const shown = input(form, 'shown')
  shown.addEventListener('change', () => {
    for (const each of secret) each.type = shown.checked ? 'text' : 'password'
  })
}
