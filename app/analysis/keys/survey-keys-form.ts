import { toBase64url } from '#app/vault/base64url'

import { makeSurveyKeys } from './make-survey-keys'
import { field } from './parts'
import { readHolders } from './read-holders'
import { tellTrouble } from './trouble'

/**
 * Before a form with `data-makes-survey-keys` is sent, makes a survey's key here, wraps it to every
 * holder and forgets it: only its public half and the wrapped copies travel.
 */
export function makeKeysOnSending(form: HTMLFormElement): void {
  let state: 'empty' | 'making' | 'made' = 'empty'
  form.addEventListener('submit', (event) => {
    if (state === 'made' || isWithoutKeys(event.submitter)) return
    event.preventDefault()
    if (state === 'making') return
    state = 'making'
    void filledIn(form).then((filled) => {
      state = filled ? 'made' : 'empty'
      tellTrouble(form, filled ? undefined : 'not-made')
      // All of it may be done before this sending is over, in which no other one can begin.
      if (filled) setTimeout(() => form.requestSubmit(event.submitter))
    })
  })
  // A browser that goes back shows the form as it was sent; the next sending takes new keys.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) state = 'empty'
  })
}

/** A button that asks for something else than publication. */
function isWithoutKeys(button: HTMLElement | null): boolean {
  return button?.hasAttribute('data-without-keys') ?? false
}

async function filledIn(form: HTMLFormElement): Promise<boolean> {
  const { survey = '', holders = '[]' } = form.dataset
  try {
    const made = await makeSurveyKeys(survey, readHolders(holders))
    const wrapped = made.wrapped.map((each) => ({ ...each, wrapped: toBase64url(each.wrapped) }))
    field(form, 'publicKey').value = toBase64url(made.publicKey)
    field(form, 'wrapped').value = JSON.stringify(wrapped)
    return true
  } catch {
    return false
  }
}
