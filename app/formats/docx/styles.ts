import { AlignmentType, BorderStyle, LineRuleType } from 'docx'
import type { IParagraphStyleOptions, IStylesOptions } from 'docx'

import { colours } from './colours'
import { fonts, languageTags, type Letters } from './letters'

/** Every look in the file has a name, so that a designer can change it once. Sizes are half points. */
export function stylesFor(letters: Letters): IStylesOptions {
  const language = languageTags(letters)
  const heading = (size: number, before: number, color = colours.teal) => ({
    run: { size, sizeComplexScript: size, bold: true, boldComplexScript: true, color, font: fonts },
    paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
  })
  return {
    default: {
      document: {
        run: { size: 21, sizeComplexScript: 21, color: colours.ink, font: fonts, language },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: heading(56, 2400, colours.ink),
      heading1: heading(34, 480),
      heading2: heading(26, 360, colours.ink),
      heading3: heading(22, 240),
      hyperlink: { run: { color: colours.teal } },
    },
    paragraphStyles: named,
  }
}

/** In tables, as styles count. */
export const sizes = { tableHead: 15, tableText: 17 }

const small = { size: 16, color: colours.quiet }
const table = { size: sizes.tableText }
const tableHead = { size: sizes.tableHead, bold: true }
const grouped = { before: 100, after: 20 }
const tight = { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO }

const named: IParagraphStyleOptions[] = [
  style('Subtitle', 'Subtitle', { size: 30, color: colours.quiet }, { spacing: { after: 240 } }),
  style('CoverLine', 'Cover Line', { size: 24, bold: true, color: colours.red }),
  style(
    'ContentsHeading',
    'TOC Heading',
    { size: 34, bold: true, color: colours.teal },
    { keepNext: true },
  ),
  style('TOC1', 'toc 1', { bold: true }, { spacing: { before: 120, after: 40 } }),
  style('TOC2', 'toc 2', {}, { spacing: { after: 40 }, indent: { start: 360 } }),
  style('ListBullet', 'List Bullet', {}, { spacing: { after: 60 } }),
  style('About', 'About a Question', { color: colours.quiet }, { keepNext: true }),
  style('Figure', 'Figure', {}, { spacing: { before: 0, after: 60 } }),
  style(
    'Caption',
    'caption',
    { bold: true, size: 19 },
    { keepNext: true, spacing: { before: 200, after: 80 } },
  ),
  style('TableHead', 'Table Head', tableHead, { spacing: tight }),
  style('TableHeadNumber', 'Table Head Number', tableHead, {
    spacing: tight,
    alignment: AlignmentType.END,
  }),
  style('TableGroup', 'Table Group', { ...tableHead, color: colours.teal }, { spacing: grouped }),
  style('TableText', 'Table Text', table, { spacing: tight }),
  style('TableNumber', 'Table Number', table, { spacing: tight, alignment: AlignmentType.END }),
  style('TableNote', 'Table Note', small, { spacing: { before: 60, after: 40 } }),
  style('Quote', 'Quote', { size: 23 }, { ...quoted(), keepLines: true }),
  style(
    'QuoteTranslation',
    'Quote Translation',
    { color: colours.quiet },
    { ...quoted(), keepLines: true },
  ),
  style('QuoteSource', 'Quote Source', small, quoted(200)),
  style('Citation', 'Citation', { size: 19 }, { spacing: { before: 240 } }),
  style('Hint', 'Hint', { color: colours.quiet }, { spacing: { after: 600 } }),
  style(
    'AskedQuestion',
    'Asked Question',
    { bold: true },
    { keepNext: true, spacing: { before: 240, after: 60 } },
  ),
  style('Header', 'header', small),
  style('Footer', 'footer', small),
]

type Run = NonNullable<IParagraphStyleOptions['run']>
type Lines = NonNullable<IParagraphStyleOptions['paragraph']>

function style(
  id: string,
  name: string,
  run: Run = {},
  paragraph: Lines = {},
): IParagraphStyleOptions {
  const complex = {
    ...(run.size !== undefined && { sizeComplexScript: run.size }),
    ...(run.bold !== undefined && { boldComplexScript: run.bold }),
  }
  return { id, name, basedOn: 'Normal', quickFormat: true, run: { ...run, ...complex }, paragraph }
}

function quoted(after = 60): Lines {
  const start = { style: BorderStyle.SINGLE, size: 18, space: 10, color: colours.teal }
  return { indent: { start: 360, end: 360 }, spacing: { after }, border: { left: start } }
}
