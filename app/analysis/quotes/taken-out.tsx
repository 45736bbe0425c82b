import { Button } from '#app/ui/button'
import { Field } from '#app/ui/field'
import { Heading } from '#app/ui/heading'
import type { Language } from '#surveys/definition/language'
import type { Passage } from '#surveys/journal/passage'
import { reasons, type Redaction } from '#surveys/journal/redaction'

import { SeenWords } from '../reading/seen-words'
import { useSay } from '../workshop/words'
import { holdFocus } from './hold-focus'
import { insteadOf, isUsualInstead, type Reason } from './instead'
import type { DraftProblem } from './quote-draft'

interface TakenOutProps {
  id: string
  lang: Language
  passage: Passage
  redactions: Redaction[]
  change: (redactions: Redaction[]) => void
  problems: DraftProblem[]
}

/** All that was taken out: why, and what stands there instead. */
export function TakenOut(props: TakenOutProps) {
  const { redactions, change } = props
  const say = useSay()
  if (redactions.length === 0) return null
  return (
    <>
      <Heading level={3}>{say.quotes('out.title')}</Heading>
      <ol className="taken-out">
        {redactions.map((redaction, n) => (
          <OneOut
            key={redaction.start}
            {...props}
            n={n}
            redaction={redaction}
            put={(next) => change(redactions.with(n, next))}
            back={() => change(redactions.toSpliced(n, 1))}
          />
        ))}
      </ol>
    </>
  )
}

interface OneOutProps extends TakenOutProps {
  n: number
  redaction: Redaction
  put: (redaction: Redaction) => void
  back: () => void
}

function OneOut({ id, lang, passage, problems, n, redaction, put, back }: OneOutProps) {
  const say = useSay()
  const { start, end, reason, instead } = redaction
  const own = `${id}-out-${start}`
  const words = passage.words.slice(start - passage.start, end - passage.start)
  const problem = problems.find((each) => each.redaction === n)
  const because = (next: Reason) =>
    put({
      ...redaction,
      reason: next,
      instead: isUsualInstead(instead, lang) ? insteadOf(next, lang) : instead,
    })
  return (
    <li>
      <del id={`${own}-words`} lang={lang} dir="auto">
        <SeenWords words={words} />
      </del>
      <Why id={`${own}-why`} describedBy={`${own}-words`} reason={reason} because={because} />
      <Field
        id={`${own}-instead`}
        label={say.quotes('out.instead')}
        error={problem && say.quotes(`problem.${problem.code}`)}
        also={`${own}-words`}
      >
        {(control) => (
          <input
            {...control}
            className="control"
            lang={lang}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            value={instead}
            onChange={({ currentTarget }) => put({ ...redaction, instead: currentTarget.value })}
          />
        )}
      </Field>
      <Button
        type="button"
        kind="secondary"
        aria-describedby={`${own}-words`}
        onClick={({ currentTarget }) => {
          holdFocus(currentTarget)
          back()
        }}
      >
        {say.quotes('chooser.putBack')}
      </Button>
    </li>
  )
}

interface WhyProps {
  id: string
  describedBy: string
  reason: Reason
  because: (reason: Reason) => void
}

function Why({ id, describedBy, reason, because }: WhyProps) {
  const say = useSay()
  const known = (value: string) => reasons.find((each) => each === value) ?? 'other'
  return (
    <Field id={id} label={say.quotes('out.why')} also={describedBy}>
      {(control) => (
        <select
          {...control}
          className="control"
          value={reason}
          onChange={({ currentTarget }) => because(known(currentTarget.value))}
        >
          {reasons.map((each) => (
            <option key={each} value={each}>
              {say.quotes(`reason.${each}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
