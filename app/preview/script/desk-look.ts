import { deskFields } from '../desk-fields'
import { putInto } from './put-into'

const typingPause = 500
const focusPause = 150

/** Keeps the page beside the texts of the translators’ desk in step with what stands in the fields. */
export function showDesk(page: Document) {
  const desk = page.querySelector<HTMLFormElement>('form[data-desk]')
  const frame = page.querySelector<HTMLIFrameElement>('.desk-look iframe')
  if (!desk || !frame) return
  const show = showIn(frame, page.querySelector<HTMLElement>('.desk-look [role=status]'))
  let wait: ReturnType<typeof setTimeout> | undefined
  const soon = (pause: number) => (event: Event) => {
    const text = event.target
    if (!(text instanceof HTMLTextAreaElement) || frame.getClientRects().length === 0) return
    clearTimeout(wait)
    wait = setTimeout(() => void show(text.closest('section'), text), pause)
  }
  desk.addEventListener('input', soon(typingPause))
  desk.addEventListener('focusin', soon(focusPause))
  desk.addEventListener('submit', (event) => {
    const { submitter } = event
    if (submitter?.getAttribute('formtarget') !== frame.name) return
    event.preventDefault()
    void show(submitter.closest('section'))
  })
}

/** What was asked for last is shown, whichever answer comes first. */
function showIn(frame: HTMLIFrameElement, state: HTMLElement | null) {
  let asked = new AbortController()
  return async (part: Element | null, text?: HTMLTextAreaElement) => {
    const address = part?.querySelector(`[formtarget="${frame.name}"]`)?.getAttribute('formaction')
    if (!part || !address) return
    asked.abort()
    asked = new AbortController()
    const { signal } = asked
    const drawn = await drawnAt(address, fieldsIn(part, text), signal)
    if (signal.aborted) return
    if (drawn !== undefined) putInto(frame, drawn)
    if (state) state.textContent = drawn === undefined ? (state.dataset.trouble ?? '') : ''
  }
}

function fieldsIn(part: Element, text: HTMLTextAreaElement | undefined): FormData {
  const fields = new FormData()
  for (const { name, value } of part.querySelectorAll('textarea')) fields.set(name, value)
  fields.set(deskFields.look, '1')
  fields.set(deskFields.at, text?.name ?? '')
  return fields
}

/** The page as the server draws it; `undefined` where the line is bad. */
async function drawnAt(
  address: string,
  body: FormData,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const answer = await fetch(address, { method: 'POST', body, signal })
    return answer.ok || answer.status === 410 ? await answer.text() : undefined
  } catch {
    return undefined
  }
}
