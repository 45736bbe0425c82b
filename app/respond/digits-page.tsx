import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { ErrorSummary } from '#app/ui/error-summary'
import { Heading } from '#app/ui/heading'
import { TextInput } from '#app/ui/text-input'

import { JourneySwitch } from './journey-switch'
import { RespondentFrame } from './respondent-frame'

interface DigitsPageProps {
  kind: 'return' | 'withdraw'
  code: string
  languages: string[]
  sent: { typed: string; problem: DigitsProblem | undefined } | undefined
}

type DigitsProblem =
  'not-24-digits' | 'return-code-unknown' | 'nothing-there' | 'too-many-now' | 'not-stored-yet'

const fields = { return: 'code', withdraw: 'receipt' }

/** Takes a number of 24 digits: the way back to a draft, or out of the answers. */
export function DigitsPage({ kind, code, languages, sent }: DigitsPageProps) {
  const { t } = useWords('journey')
  const name = fields[kind]
  const error = sent?.problem && t(`${kind}.problem.${sent.problem}`)
  const here = (lang: string) => paths[kind](lang, code)
  return (
    <RespondentFrame
      spoken
      code={code}
      switcher={<JourneySwitch languages={languages} to={here} />}
    >
      <ErrorSummary problems={error ? [{ field: name, text: error }] : []} />
      <Heading level={1}>{t(`${kind}.title`)}</Heading>
      <p className="lead">{t(`${kind}.text`)}</p>
      <form id="answers" method="post" noValidate>
        <TextInput
          name={name}
          label={t(`${kind}.label`)}
          hint={t('digits.hint')}
          error={error || undefined}
          value={sent?.typed}
          inputMode="numeric"
        />
        <Button kind={kind === 'withdraw' ? 'danger' : 'primary'} name="go">
          {t(`${kind}.go`)}
        </Button>
      </form>
      <p>{t(`${kind}.lost`)}</p>
    </RespondentFrame>
  )
}
