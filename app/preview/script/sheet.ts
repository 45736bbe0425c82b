/**
 * Asks before a sheet is lost that was typed and is not stored, and sends it only while the server
 * answers and knows its reader: what is sent in vain is gone with the page.
 */
export function keepSheet(page: Document) {
  const sheet = page.querySelector<HTMLElement>('[data-sheet]')
  if (!sheet) return
  let isTyped = false
  let isHeld = sheet.dataset.sheet === 'held'
  let isUnderway = false
  sheet.addEventListener('input', () => {
    isTyped = true
    isHeld = true
  })
  sheet.addEventListener('submit', (event) => {
    const { target: form, submitter } = event
    if (!(form instanceof HTMLFormElement)) return
    event.preventDefault()
    if (isUnderway) return
    isUnderway = true
    void lineTo(location.href).then((line) => {
      isUnderway = false
      say(sheet, line)
      if (line !== 'good') return
      // A button that takes the sheet along loses nothing; another is asked about as a link is.
      const drops = submitter?.dataset.drops
      isHeld = drops === 'held' || (drops === '' && isTyped)
      send(form, submitter)
    })
  })
  addEventListener('beforeunload', (event) => {
    if (!isHeld) return
    event.preventDefault()
    // Browsers before 2024 ask only then.
    Object.assign(event, { returnValue: true })
  })
}

const patience = 20_000

type Line = 'good' | 'lost' | 'busy' | 'signed-out'

/** Whether somebody is there who would take what is sent. */
async function lineTo(address: string): Promise<Line> {
  const stop = new AbortController()
  const clock = setTimeout(() => stop.abort(), patience)
  try {
    const { type, status } = await fetch(address, {
      method: 'HEAD',
      redirect: 'manual',
      cache: 'no-store',
      signal: stop.signal,
    })
    if (type === 'opaqueredirect') return 'signed-out'
    return status >= 500 ? 'busy' : 'good'
  } catch {
    return 'lost'
  } finally {
    clearTimeout(clock)
  }
}

function say(sheet: HTMLElement, line: Line) {
  for (const each of sheet.querySelectorAll<HTMLElement>('[data-sheet-line]')) {
    each.hidden = each.dataset.sheetLine !== line
  }
}

/** As the browser would have, with the button that was pressed; whoever stays may press another. */
function send(form: HTMLFormElement, submitter: HTMLElement | null) {
  const { name, value } =
    submitter instanceof HTMLButtonElement ? submitter : { name: '', value: '' }
  const pressed = Object.assign(document.createElement('input'), { type: 'hidden', name, value })
  form.append(pressed)
  HTMLFormElement.prototype.submit.call(form)
  pressed.remove()
}
