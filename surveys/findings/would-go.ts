import type { Language } from '../definition/survey'
import type { ReleaseFile } from './release'

/** What one release says and a later one does not: with the later one it goes from the page of findings. */
export interface WouldGo {
  quotes: number
  /** The languages in which there was a message. */
  messages: Language[]
  tables: number
}

type Said = Pick<ReleaseFile, 'quotes' | 'messages' | 'tables'>

/** What readers lose where `now` takes the place of `before`; `undefined` where they lose nothing. */
export function wouldGo(before: Said, now: Said): WouldGo | undefined {
  const said = new Set(now.quotes.map(nameOfQuote))
  const shown = new Set(now.tables.map(({ id }) => id))
  const quotes = before.quotes.filter((quote) => !said.has(nameOfQuote(quote))).length
  const messages = Object.keys(before.messages).filter((lang) => now.messages[lang] === undefined)
  const tables = before.tables.filter(({ id }) => !shown.has(id)).length
  const isWhole = quotes === 0 && messages.length === 0 && tables === 0
  return isWhole ? undefined : { quotes, messages, tables }
}

function nameOfQuote({ question, text }: Said['quotes'][number]): string {
  return JSON.stringify([question, text])
}
