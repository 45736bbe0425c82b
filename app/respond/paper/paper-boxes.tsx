import type { PaperPart } from '#surveys/definition/piece'
import type { PaperQuestion } from '#surveys/journey/paper'

import { useWords } from '#app/i18n/use-words'
import { Spoken } from '#app/i18n/spoken'

import { choicesOf, type PaperChoice } from './paper-choice'
import { ScaleLine } from './scale-line'
import type { PaperWords } from './paper-words'
import { WritingLines } from './writing-lines'

interface PaperBoxesProps {
  words: PaperWords
  asked: PaperQuestion
  part: Extract<PaperPart, { kind: 'boxes' }>
  /** The last box stands before a line for words of one's own. */
  withLine: boolean
}

/** Boxes to tick; round ones where only one may be, as on a screen. */
export function PaperBoxes({ words, asked, part, withLine }: PaperBoxesProps) {
  const choices = choicesOf(words, asked, part.labels)
  if (isLine(part, choices)) return <ScaleLine points={choices} />
  const columns = areShort(choices) && !withLine ? ' paper-boxes-short' : ''
  return (
    <ul className={`paper-boxes${columns}`}>
      {choices.map((choice, n) => (
        <li key={choice.label}>
          <span className={part.pick === 'one' ? 'paper-box paper-box-one' : 'paper-box'} />
          <ChoiceLabel choice={choice} />
          {withLine && n === choices.length - 1 && <WritingLines count={1} />}
        </li>
      ))}
    </ul>
  )
}

function ChoiceLabel({ choice }: { choice: PaperChoice }) {
  const { label, point, goTo } = choice
  const { t, spoken } = useWords('paper')
  const whole =
    point === undefined || point === label ? label : t('point', { number: point, label })
  return (
    <span className="paper-label">
      {choice.spoken ? <Spoken>{whole}</Spoken> : whole}{' '}
      {goTo !== undefined && (
        <span {...spoken} className="paper-go">
          {goTo === 'end' ? t('goTo.end') : t('goTo.question', { number: goTo })}
        </span>
      )}
    </span>
  )
}

/** A scale of which only some points have words lies on one line. */
function isLine({ labels }: PaperBoxesProps['part'], choices: PaperChoice[]): boolean {
  const leads = choices.some(({ goTo }) => goTo !== undefined)
  return !leads && labels.some((label) => 'number' in label)
}

function areShort(choices: PaperChoice[]): boolean {
  const fits = choices.every(({ label, goTo }) => label.length <= 30 && goTo === undefined)
  return choices.length > 5 && fits
}
