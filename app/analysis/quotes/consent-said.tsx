import { useBench } from '../workshop/bench-context'
import { useSay } from '../workshop/words'

interface ConsentSaidProps {
  id: string
  /** Absent where the survey tells it. */
  known: boolean | undefined
  know: (known: boolean) => void
  isMissing: boolean
}

/** That whoever wrote the words agreed to be quoted, said by the survey or by the key holder. */
export function ConsentSaid({ id, known, know, isMissing }: ConsentSaidProps) {
  const say = useSay()
  const { labels, survey } = useBench()
  if (known === undefined) {
    const question = labels.question(survey.quoting ?? '')
    return <p data-consent="agreed">{say.quotes('consent.agreed', { question })}</p>
  }
  return (
    <div className={isMissing ? 'field field-wrong' : 'field'}>
      <div className="choice">
        <input
          className="choice-input choice-checkbox"
          type="checkbox"
          id={`${id}-consent`}
          checked={known}
          aria-invalid={isMissing || undefined}
          aria-describedby={isMissing ? `${id}-consent-missing` : undefined}
          onChange={({ currentTarget }) => know(currentTarget.checked)}
        />
        <label className="choice-label" htmlFor={`${id}-consent`}>
          {say.quotes('consent.known')}
        </label>
      </div>
      {isMissing && (
        <p className="field-error" id={`${id}-consent-missing`}>
          {say.quotes('consent.missing')}
        </p>
      )}
    </div>
  )
}
