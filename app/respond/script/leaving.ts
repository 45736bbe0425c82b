import type { Letter } from './letter'

/** Asks before typed words are lost. Quick exit takes the form off the page, so it is never held up. */
export function warnOnLeaving(letter: Letter) {
  const { form } = letter
  let typed = false
  form.addEventListener('input', () => (typed = true))
  addEventListener('beforeunload', (event) => {
    if (!typed || letter.arrived || !form.isConnected) return
    event.preventDefault()
    // Browsers before 2024 ask only then.
    Object.assign(event, { returnValue: true })
  })
}
