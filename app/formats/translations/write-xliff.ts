import type { DeskText, TextState } from '#surveys/translation/desk-text'
import { piecesOf } from '#surveys/translation/placeholders'

import type { TranslationSheet } from './sheet'
import { escaped } from './xml'

/** XLIFF 2.0, which translation programs exchange. The same texts give the same bytes. */
export function writeXliff({ slug, language, texts }: TranslationSheet): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="${escaped(language)}">`,
    `  <file id="f1" original="${escaped(slug)}" xml:space="preserve">`,
    ...texts.flatMap(unit),
    '  </file>',
    '</xliff>',
    '',
  ].join('\n')
}

function unit(text: DeskText): string[] {
  const { key, source, text: words, state } = text
  const target = words === '' ? [] : [`        <target>${inline(words, source)}</target>`]
  return [
    `    <unit id="${escaped(key)}" name="${escaped(key)}">`,
    ...notes(text),
    `      <segment ${stateOf[state]}>`,
    `        <source>${inline(source, source)}</source>`,
    ...target,
    '      </segment>',
    '    </unit>',
  ]
}

/** As the format names the states of ours; more than it knows stands in a state of our own. */
const stateOf: Record<TextState, string> = {
  missing: 'state="initial"',
  stale: 'state="initial" subState="soundings:stale"',
  machine: 'state="translated" subState="soundings:machine"',
  done: 'state="translated"',
  reviewed: 'state="reviewed"',
}

function notes({ page, question }: DeskText): string[] {
  if (!page && !question) return []
  return [
    '      <notes>',
    ...(page ? [`        <note category="page">${escaped(page.title)}</note>`] : []),
    ...(question ? [`        <note category="question">${escaped(question.text)}</note>`] : []),
    '      </notes>',
  ]
}

function inline(text: string, source: string): string {
  const free = placesIn(source)
  let last = free.length
  return piecesOf(text)
    .map((piece) => {
      if (typeof piece === 'string') return words(piece)
      const { place, spelled } = piece
      const at = free.indexOf(place)
      if (at >= 0) free[at] = ''
      const id = at >= 0 ? at + 1 : (last += 1)
      return `<ph id="${id}" canDelete="no" equiv="${place}" disp="${spelled}"/>`
    })
    .join('')
}

// A place has the same number in source and target; one that stands there once more has its own.
function placesIn(source: string): string[] {
  return piecesOf(source).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.place]))
}

/** What XML cannot hold is named by its number. */
function words(text: string): string {
  return escaped(text).replace(unheld, (sign) => {
    const hex = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `<cp hex="${hex}"/>`
  })
}

const unheld = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g
