import { randomBytes } from 'node:crypto'
import type { ReactNode } from 'react'
import { setI18n } from 'react-i18next'

import { journalLine } from '#app/analysis/journal/journal-line'
import { JournalStore } from '#app/analysis/journal/journal-store'
import { ReadingContext, type AtReading } from '#app/analysis/reading/reading-context'
import { Bench } from '#app/analysis/workshop/bench'
import { BenchContext, type AtBench } from '#app/analysis/workshop/bench-context'
import { Labels } from '#app/analysis/workshop/labels'
import { serverLine } from '#app/analysis/workshop/server-line'
import type { TextToRead } from '#app/analysis/workshop/work'
import { startWords } from '#app/analysis/workshop/words'
import { i18next } from '#app/i18n/i18next'
import { reportWords } from '#app/i18n/report-words'
import { journalKeyFor } from '#app/vault/journal-cipher'
import type { Survey } from '#surveys/definition/survey'
import type { Edit } from '#surveys/journal/edit'
import { fold } from '#surveys/journal/fold'
import codebook from '#locales/en/codebook.json'
import quotes from '#locales/en/quotes.json'
import reading from '#locales/en/reading.json'

import { amara, bo, mark } from '../../../surveys/journal/writing'
import { show } from '../../ui/show'
import { anUnlockedFloor, openedIn, unseen } from '../workshop/a-floor'

interface Work {
  survey: Survey
  texts: TextToRead[]
  edits?: Edit[]
  /** The fingerprint of the key at work. */
  me?: string
}

const holders = [
  { fingerprint: amara, name: 'Amara' },
  { fingerprint: bo, name: 'Bo' },
]
const nobody = () => Promise.reject(new Error('Nobody answers here.'))

startWords({ lang: 'en', words: { codebook, quotes, reading } })
// The next file of this process speaks as the server does.
setI18n(i18next)

/** A part of the desk as it stands in the page of a key holder who has done so much. */
export async function shownAt(part: ReactNode, work: Work): Promise<string> {
  const { texts, edits = [], me = amara } = work
  const atBench = await benchOf(work)
  const { store, newMark } = atBench.reading
  const atReading: AtReading = {
    ...{ texts, me, newMark, journal: fold(edits), write: (done) => store.write(done) },
    view: { ...store.view(), isRead: true, journal: fold(edits) },
    nameOf: (fingerprint) => holders.find((each) => each.fingerprint === fingerprint)?.name ?? '',
    change: () => Promise.resolve(undefined),
    tryAgain: () => undefined,
  }
  return show(
    <BenchContext value={atBench}>
      <ReadingContext value={atReading}>{part}</ReadingContext>
    </BenchContext>,
  )
}

async function benchOf({ survey, texts, me = amara }: Work): Promise<AtBench> {
  const { floor, lines, surveyKey } = await anUnlockedFloor(survey, [{}])
  const parts = await openedIn(floor, lines, 20)
  const key = await journalKeyFor(surveyKey, survey.slug)
  const line = journalLine('/journal', nobody)
  const places = { slug: '', head: '', orders: '', part: '', release: '', worker: '', wasm: '' }
  const shell = { ...places, journal: '', holders }
  const bench = new Bench({
    ...{ server: serverLine(shell, nobody), journal: line, random: randomBytes },
    ...{ start: () => ({ ask: nobody, end: () => undefined }), order: undefined },
  })
  return {
    ...{ bench, wasm: '', survey, versions: [], earlier: [], waves: [], holders },
    gathered: await floor.gather({ parts, envelopes: lines.length }, unseen),
    labels: new Labels(survey, reportWords('en'), 'Not asked'),
    areTextsOpen: true,
    reading: {
      ...{ texts, me, newMark: () => mark(99) },
      store: new JournalStore({ line, key, by: me, random: randomBytes }),
    },
  }
}
