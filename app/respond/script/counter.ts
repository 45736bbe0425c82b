import { remaining } from './remaining'

/** Beside each text with a limit, says how much room is left. Without script the limit alone is said. */
export function startCounters(page: Document) {
  for (const limit of page.querySelectorAll<HTMLElement>('[data-counter]')) {
    const text = page.getElementById(String(limit.dataset.counter))
    if (text instanceof HTMLTextAreaElement) startCounter(page, text, limit)
  }
}

function startCounter(page: Document, text: HTMLTextAreaElement, limit: HTMLElement) {
  const { shown, spoken } = addVoices(page, limit)
  const words = Object.assign(limit.dataset, {
    lang: limit.closest<HTMLElement>('[lang]')?.lang ?? '',
  })
  let pause: ReturnType<typeof setTimeout> | undefined
  const count = () => {
    const left = remaining(text.value, Number(limit.dataset.max), words)
    shown.textContent = left.words
    shown.classList.toggle('counter-over', left.over)
    clearTimeout(pause)
    pause = setTimeout(() => (spoken.textContent = left.words), 1000)
  }
  text.addEventListener('input', count)
  // A browser that goes back fills texts in again after this script ran.
  addEventListener('pageshow', count)
}

/** The eye gets each change at once; a screen reader gets it when the typing pauses. */
function addVoices(page: Document, limit: HTMLElement) {
  const [shown, spoken] = [page.createElement('p'), page.createElement('p')]
  shown.className = 'counter'
  shown.setAttribute('aria-hidden', 'true')
  spoken.className = 'visually-hidden'
  spoken.setAttribute('role', 'status')
  limit.classList.add('visually-hidden')
  if (limit.lang) shown.lang = spoken.lang = limit.lang
  limit.after(shown, spoken)
  return { shown, spoken }
}
