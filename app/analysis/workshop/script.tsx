import { randomBytes } from '@noble/hashes/utils.js'
import { createRoot } from 'react-dom/client'

import { LanguageProvider } from '#app/i18n/use-words'

import { journalLine } from '../journal/journal-line'
import { show } from '../keys/parts'
import { Bench } from './bench'
import { serverLine } from './server-line'
import { shellIn } from './shell'
import { startWords, type PageWords } from './words'
import { lineTo } from './worker-line'
import { Workshop } from './workshop-page'

// Browsers have no cryptography on pages that came over a line anybody can change.
const able = isSecureContext
const frame = document.querySelector<HTMLElement>('[data-analysis]')

show(document, 'needs-script', false)
show(document, 'needs-https', !able)
if (able && frame) wake(frame)

function wake(frame: HTMLElement): void {
  const shell = shellIn(frame)
  const words = wordsOfPage()
  startWords(words)
  const ask: typeof fetch = (address, how) => fetch(address, how)
  const bench = new Bench({
    server: serverLine(shell, ask),
    journal: journalLine(shell.journal, ask),
    random: (length) => randomBytes(length),
    start: (onDeath) => lineTo(new Worker(shell.worker, { type: 'module' }), onDeath),
    order: shell.order,
  })
  const root = createRoot(frame)
  root.render(
    <LanguageProvider value={words.lang}>
      <Workshop bench={bench} wasm={shell.wasm} holders={shell.holders} />
    </LanguageProvider>,
  )
  leaveNothing(bench, () => root.unmount())
}

function wordsOfPage(): PageWords {
  const text = document.querySelector('[data-analysis-words]')?.textContent ?? '{}'
  return JSON.parse(text) as PageWords
}

/** Whoever goes away is asked while work would be lost; then everything is let go of. */
function leaveNothing(bench: Bench, unmount: () => void): void {
  addEventListener('beforeunload', (event) => {
    if (bench.hasWork()) event.preventDefault()
  })
  addEventListener('pagehide', () => {
    unmount()
    bench.wipe()
  })
  // A browser that shows the page again out of its memory finds it empty.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
}
