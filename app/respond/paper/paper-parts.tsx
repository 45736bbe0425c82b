import { useWords } from '#app/i18n/use-words'
import { paperOf } from '#surveys/definition/question'
import type { PaperPart } from '#surveys/definition/piece'
import type { PaperQuestion } from '#surveys/journey/paper'

import { PaperBoxes } from './paper-boxes'
import { PaperGrid } from './paper-grid'
import type { PaperWords } from './paper-words'
import { WritingLines } from './writing-lines'

interface PaperPartsProps {
  words: PaperWords
  asked: PaperQuestion
}

/** What somebody ticks or writes on below the text of a question. */
export function PaperParts({ words, asked }: PaperPartsProps) {
  const parts = paperOf(asked.question)
  const isMonth = 'precision' in asked.question && parts[1]?.kind === 'blank'
  if (isMonth) return <MonthAndYear words={words} parts={parts} asked={asked} />
  return (
    <>
      {parts.map((part, n) => {
        if (part.kind === 'boxes') {
          const withLine = parts[n + 1]?.kind === 'lines'
          return <PaperBoxes key={n} {...{ words, asked, part, withLine }} />
        }
        // The line after boxes stands beside the last of them.
        if (part.kind === 'lines' && parts[n - 1]?.kind === 'boxes') return null
        return <OtherPart key={n} words={words} part={part} />
      })}
    </>
  )
}

function OtherPart({ words, part }: { words: PaperWords; part: PaperPart }) {
  if (part.kind === 'grid') return <PaperGrid words={words} part={part} />
  if (part.kind === 'ranks') return <PaperRanks words={words} part={part} />
  if (part.kind === 'lines') return <WritingLines count={part.count} />
  return part.kind === 'blank' ? <PaperBlank words={words} unit={part.unit} /> : null
}

function PaperRanks(props: { words: PaperWords; part: Extract<PaperPart, { kind: 'ranks' }> }) {
  const { words, part } = props
  return (
    <ul className="paper-boxes">
      {part.labels.map(words.piece).map((label) => (
        <li key={label}>
          <span className="paper-box paper-box-rank" />
          <span className="paper-label">{label}</span>
        </li>
      ))}
    </ul>
  )
}

type Blank = Extract<PaperPart, { kind: 'blank' }>

function PaperBlank({ words, unit }: { words: PaperWords; unit: Blank['unit'] }) {
  return (
    <p className="paper-blank">
      <span className="paper-line" /> {unit && words.piece(unit)}
    </p>
  )
}

function MonthAndYear({ words, asked, parts }: PaperPartsProps & { parts: PaperPart[] }) {
  const { t, spoken } = useWords('paper')
  return (
    <>
      <p {...spoken} className="paper-blank">
        {t('month')} <span className="paper-line" /> {t('year')} <span className="paper-line" />
      </p>
      {parts
        .slice(2)
        .map((part) =>
          part.kind === 'boxes' ? (
            <PaperBoxes key={part.kind} {...{ words, asked, part, withLine: false }} />
          ) : null,
        )}
    </>
  )
}
