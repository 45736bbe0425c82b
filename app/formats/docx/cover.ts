import type { Paragraph } from 'docx'

import { line } from './lines'
import type { Sheet } from './sheet'

export function cover(sheet: Sheet): Paragraph[] {
  const { report, say, network } = sheet
  const { cut, wave } = report
  return [
    line(sheet, 'CoverLine', network),
    line(sheet, 'Title', report.title),
    ...(wave === undefined ? [] : [line(sheet, 'Subtitle', say('wave', { wave }))]),
    ...(cut ? [line(sheet, 'Subtitle', say('cut', { label: cut.label }))] : []),
    ...(cut?.instead ? [line(sheet, 'Normal', cut.instead)] : []),
    ...(cut?.sizes ? [line(sheet, 'Normal', cut.sizes)] : []),
    line(sheet, 'Citation', report.citation),
    line(sheet, 'TableNote', sourceLine(sheet)),
  ]
}

/** Which survey, wave and release a number is from, so that it can be checked. */
export function sourceLine({ report, say }: Sheet): string {
  const { survey, release, hash, wave } = report
  const facts = { survey, release, hash }
  return wave === undefined ? say('source', facts) : say('sourceOfWave', { ...facts, wave })
}
