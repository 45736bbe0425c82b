import { Bookmark, HeadingLevel, Paragraph, TextRun } from 'docx'
import type { IParagraphOptions, IRunOptions } from 'docx'

import { languageTags, lettersOf, type Letters } from './letters'
import { plain } from './plain'
import type { Sheet } from './sheet'

type Rest = Omit<IParagraphOptions, 'style' | 'children' | 'text'>

/** One paragraph in a named style. */
export function line({ letters }: Sheet, style: string, text: string, rest: Rest = {}): Paragraph {
  return new Paragraph({ style, ...turned(letters), ...rest, children: runs(letters, text) })
}

/** Text in a language of its own, wherever it stands. */
export function foreignLine(style: string, text: string, lang: string, rest: Rest = {}): Paragraph {
  const letters = lettersOf(lang)
  const children = runs(letters, text, { language: languageTags(letters) })
  return new Paragraph({ style, ...turned(letters), ...rest, children })
}

/** For paragraphs that are read from right to left. */
export function turned({ isRightToLeft }: Letters): { bidirectional?: true } {
  return isRightToLeft ? { bidirectional: true } : {}
}

/** Line ends stay; what Word cannot hold is left out. */
export function runs(letters: Letters, text: string, rest: IRunOptions = {}): TextRun[] {
  const direction = letters.isRightToLeft ? { rightToLeft: true } : {}
  const lines = plain(text).split('\n')
  return lines.map(
    (words, index) =>
      new TextRun({ ...rest, ...direction, text: words, ...(index > 0 && { break: 1 }) }),
  )
}

/** A heading that the contents lead to, down to the second level. */
export function heading(sheet: Sheet, level: 1 | 2 | 3, title: string, rest: Rest = {}): Paragraph {
  const { letters, headings } = sheet
  const look = { heading: levels[level], ...turned(letters), ...rest }
  if (level === 3) return new Paragraph({ ...look, children: runs(letters, title) })
  const anchor = `_Toc${String(headings.length + 1).padStart(6, '0')}`
  headings.push({ level, title, anchor })
  const children = [new Bookmark({ id: anchor, children: runs(letters, title) })]
  return new Paragraph({ ...look, children })
}

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

/** Paragraphs as people write them; one that begins with “- ” is a point of a list. */
export function lines(sheet: Sheet, texts: string[], style = 'Normal'): Paragraph[] {
  return texts.map((text) =>
    text.startsWith('- ')
      ? line(sheet, 'ListBullet', text.slice(2), point)
      : line(sheet, style, text),
  )
}

/** The same, where they may be written in another language than the file. */
export function spokenLines(sheet: Sheet, texts: string[], lang: string): Paragraph[] {
  if (lang === sheet.report.lang) return lines(sheet, texts)
  return texts.map((text) =>
    text.startsWith('- ')
      ? foreignLine('ListBullet', text.slice(2), lang, point)
      : foreignLine('Normal', text, lang),
  )
}

const point = { bullet: { level: 0 } }
